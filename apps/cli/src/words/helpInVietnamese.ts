/** Commander writes its help in English; this puts what it writes itself into Vietnamese. */
import { Help, type HelpConfiguration } from 'commander';

const english = new Help();

export const helpInVietnamese: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,
  commandUsage: (command) => translated(english.commandUsage(command)),
  subcommandTerm: (command) => translated(english.subcommandTerm(command)),
  optionDescription: (option) => translated(english.optionDescription(option)),
};

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Lệnh:',
};

function translated(text: string): string {
  return text
    .replace('[options]', '[tùy chọn]')
    .replace('[command]', '[lệnh]')
    .replace('(choices: ', '(một trong: ')
    .replace(', default: ', '; mặc định: ');
}

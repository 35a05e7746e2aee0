/** Words about a fault, for people: what is wrong and what to do, in Vietnamese and English. */
import { fillIn, type Text } from '@khung/core';
import type { Fault, FaultCode } from './fault.ts';

/**
 * One sentence or two, without the place: the caller puts file, line and column before it.
 *
 * @param lang `vi` or `en`.
 */
export function faultText(fault: Pick<Fault, 'code' | 'data'>, lang: string): string {
  return fillIn(WORDS[fault.code], fault.data, lang);
}

const WORDS: Readonly<Record<FaultCode, Text>> = {
  empty: {
    vi: 'Tệp không có nội dung. Hãy xuất lại mô hình.',
    en: 'The file is empty. Export the model again.',
  },
  'not-xml': {
    vi: 'Tệp không phải là XML. Hãy chọn tệp trao đổi ArchiMate (*.xml).',
    en: 'The file is not XML. Choose an ArchiMate exchange file (*.xml).',
  },
  cut: {
    vi: 'Tệp bị cắt: nội dung kết thúc khi <{open}> chưa đóng. Hãy chép hoặc xuất lại tệp.',
    en: 'The file is cut off: it ends while <{open}> is still open. Copy or export it again.',
  },
  'not-well-formed': {
    vi: 'XML không đúng cú pháp ({detail}). Hãy sửa tại chỗ này hoặc xuất lại tệp.',
    en: 'The XML is not well formed ({detail}). Correct it here or export the file again.',
  },
  doctype: {
    vi: 'Tệp có khai báo DOCTYPE, không được chấp nhận vì lý do an toàn. Hãy bỏ khai báo này.',
    en: 'The file has a DOCTYPE declaration, which is refused for safety. Take it out.',
  },
  'bad-bytes': {
    vi: 'Có byte không thuộc bảng mã {encoding}. Hãy lưu lại tệp bằng UTF-8.',
    en: 'There are bytes that are not {encoding}. Save the file as UTF-8.',
  },
  'unknown-encoding': {
    vi: 'Không đọc được bảng mã {encoding}. Hãy lưu lại tệp bằng UTF-8.',
    en: 'The encoding {encoding} is not known. Save the file as UTF-8.',
  },
  'too-deep': {
    vi: 'Các phần tử lồng nhau quá {limit} cấp. Tệp không phải là mô hình bình thường.',
    en: 'Tags are nested more than {limit} deep. This is not an ordinary model.',
  },
  'archi-file': {
    vi: 'Đây là tệp riêng của Archi. Trong Archi, hãy chọn File › Export › Open Exchange File.',
    en: "This is Archi's own file. In Archi choose File › Export › Open Exchange File.",
  },
  'old-exchange': {
    vi: 'Tệp trao đổi thuộc ArchiMate 2. Hãy xuất lại theo ArchiMate 3.0 trở lên.',
    en: 'This exchange file is of ArchiMate 2. Export it again as ArchiMate 3.0 or later.',
  },
  'not-exchange': {
    vi: 'XML bắt đầu bằng <{root}> ({namespace}), không phải tệp trao đổi ArchiMate.',
    en: 'The XML begins with <{root}> ({namespace}), so it is not an ArchiMate exchange file.',
  },
  'missing-attribute': {
    vi: '<{tag}> thiếu thuộc tính {attribute}. Hãy bổ sung.',
    en: '<{tag}> has no attribute {attribute}. Add it.',
  },
  'bad-id': {
    vi: '"{id}" không dùng làm mã (identifier) được: mã bắt đầu bằng chữ cái hoặc "_", không có dấu cách và dấu hai chấm. Hãy đổi mã và mọi chỗ nhắc đến nó.',
    en: '"{id}" can\'t be an identifier: it must begin with a letter or "_" and have no spaces or colons. Change it, and wherever it is referred to.',
  },
  'duplicate-id': {
    vi: 'Mã "{id}" của <{tag}> đã được dùng cho <{firstTag}> ở dòng {firstLine}. Hãy đổi một trong hai mã.',
    en: 'The identifier "{id}" of this <{tag}> is already that of the <{firstTag}> in line {firstLine}. Change one of the two.',
  },
  'dangling-reference': {
    vi: '{attribute} của <{tag}> trỏ đến "{id}", nhưng trong tệp không có mã đó. Hãy sửa hoặc bỏ <{tag}> này.',
    en: '{attribute} of this <{tag}> refers to "{id}", which nothing in the file has as its identifier. Correct it, or take this <{tag}> out.',
  },
  'wrong-reference': {
    vi: '{attribute} của <{tag}> trỏ đến "{id}", là <{found}>, không phải {wanted}. Hãy sửa lại.',
    en: '{attribute} of this <{tag}> refers to "{id}", which is a <{found}> and not {wanted}. Correct it.',
  },
  'unknown-type': {
    vi: 'ArchiMate 3.2 không có loại "{type}" cho <{tag}>. Hãy sửa xsi:type.',
    en: 'ArchiMate 3.2 has no type "{type}" for a <{tag}>. Correct its xsi:type.',
  },
  'bad-value': {
    vi: '{attribute} của <{tag}> là "{value}"; chỉ được là {wanted}. Hãy sửa lại.',
    en: '{attribute} of this <{tag}> is "{value}"; it can only be {wanted}. Correct it.',
  },
};

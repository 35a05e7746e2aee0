/** Asks what follows the elements taken, why, and which of their relations are led on. */
import { Modal } from '@mantine/core';
import { useWords } from '../../i18n/useWords.ts';
import { useMainModel } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { RetireForm } from './RetireForm.tsx';
import { SucceedForm } from './SucceedForm.tsx';
import './succession.css';
import { useAsked } from './state.ts';

const close = () => useSession.setState({ dialog: undefined });

export function SuccessionDialog() {
  const { t, textOf } = useWords();
  const open = useSession((s) => s.dialog === 'succession');
  const { kind, elements } = useAsked();
  const model = useMainModel();
  const [first] = elements;
  const name = textOf(first === undefined ? undefined : model.elements.get(first)?.name);
  const title =
    elements.length > 1
      ? t(kind === 'retire' ? 'succession.retireMany' : 'succession.mergeMany', {
          count: elements.length,
        })
      : t(`succession.${kind}`, { name });
  const key = `${kind} ${elements.join(' ')}`;
  return (
    <Modal opened={open} onClose={close} title={title} size={600}>
      {kind === 'retire' ? (
        <RetireForm key={key} elements={elements} onDone={close} />
      ) : (
        <SucceedForm key={key} kind={kind} elements={elements} onDone={close} />
      )}
    </Modal>
  );
}

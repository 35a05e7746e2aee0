import { afterAll, describe, expect, it } from 'vitest';
import { elkThread } from './elk-worker.ts';

const graph = () => ({
  id: 'root',
  layoutOptions: { 'elk.algorithm': 'layered' },
  children: [
    { id: 'a', width: 10, height: 10 },
    { id: 'b', width: 10, height: 10 },
  ],
  edges: [{ id: 'e', sources: ['a'], targets: ['b'] }],
});

describe('ELK in a thread', () => {
  const thread = elkThread(30);
  afterAll(() => thread.close());

  it('answers one question after another, the same each time', async () => {
    const places = async () => (await thread.layout(graph())).children?.map(({ x, y }) => [x, y]);
    const first = await places();
    expect(first).toHaveLength(2);
    expect(await places()).toEqual(first);
  });

  it('says what it cannot lay out, and goes on', async () => {
    const broken = { ...graph(), edges: [{ id: 'e', sources: ['a'], targets: ['nowhere'] }] };
    await expect(thread.layout(broken)).rejects.toThrow('nowhere');
    expect((await thread.layout(graph())).id).toBe('root');
  });

  it('is stopped where it takes too long', async () => {
    const hurried = elkThread(0.001);
    await expect(hurried.layout(graph())).rejects.toThrow('no answer in 0.001 s');
    await hurried.close();
  });
});

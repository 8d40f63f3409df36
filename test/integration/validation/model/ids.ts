let last = 0;

/** From then on the ids are those that a life begins with. */
export const startIds = (): void => {
  last = 0;
};

/** Ids in their order, the same in each run: whose turn it is to be asked goes by them (V10), and a life repeats itself. */
export const nextId = (): string => {
  last += 1;
  return `019abf3a-0000-7000-8000-${last.toString(16).padStart(12, '0')}`;
};

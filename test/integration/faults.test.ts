import { afterAll, beforeAll } from 'vitest';
import { crashes } from './faults/crashes.ts';
import { startPlant, type Plant } from './faults/plant.ts';

let plant: Plant;

beforeAll(async () => {
  plant = await startPlant();
}, 120_000);

afterAll(async () => {
  await plant?.stop();
});

crashes(() => plant);

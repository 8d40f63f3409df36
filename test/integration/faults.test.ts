import { afterAll, beforeAll } from 'vitest';
import { askedMails } from './faults/asked-mails.ts';
import { crashes } from './faults/crashes.ts';
import { lostWork } from './faults/lost.ts';
import { outages } from './faults/outage.ts';
import { startPlant, type Plant } from './faults/plant.ts';
import { rounds } from './faults/rounds.ts';
import { stuckRequests } from './faults/stuck.ts';
import { timings } from './faults/timings.ts';

// One host for all of it: a second one would take as long to start as many of these tests.
let plant: Plant;
const plantOf = () => plant;

beforeAll(async () => {
  plant = await startPlant();
}, 120_000);

afterAll(async () => {
  await plant.stop();
});

crashes(plantOf);
askedMails(plantOf);
rounds(plantOf);
timings(plantOf);
stuckRequests(plantOf);
lostWork(plantOf);
outages(plantOf);

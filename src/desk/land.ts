/**
 * The command `land`: keeps what the maps of the data folder show of the atlas in `land.json`. Reading and cutting the
 * atlas takes longer than all the rest of the gate; a map that is not there yet is drawn the same, only later.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAND_FILE } from '../record/kept-land.ts';
import { dataFolder, record } from '../record/load.ts';
import { landFile } from './land-file.ts';

writeFileSync(join(dataFolder(), LAND_FILE), landFile(record()));

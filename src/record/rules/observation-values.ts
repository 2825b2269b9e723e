import { faultAt, valid, type Item, type Rule } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { Observation } from '../schema.ts';
import { NO_VALUE } from '../vocabulary.ts';

/** An observation has a value with its unit, or the reason for having none; its bound fits what is given. */
export const observationValues: Rule = (draft) =>
  valid(draft, 'observations').flatMap(({ row, value }) =>
    value.value === null ? withoutValue(row, value) : withValue(row, value, value.value),
  );

function withoutValue(row: Item<Observation>, { id, noValue, bound, upTo, approximate }: Observation): Fault[] {
  const faults: Fault[] = [];
  if (noValue === null) {
    faults.push(
      faultAt(row, ['value'], `"${id}" has no value; write it, or say why in "noValue": ${NO_VALUE.join(', ')}`),
    );
  }
  if (bound !== 'none')
    faults.push(faultAt(row, ['bound'], `bound "${bound}" needs a value; write the value, or bound "none"`));
  if (upTo !== undefined)
    faults.push(
      faultAt(row, ['upTo'], 'upTo needs a value to start from; write the value, or delete upTo', { part: 'key' }),
    );
  if (approximate) faults.push(faultAt(row, ['approximate'], 'there is no value to be approximate; write false'));
  return faults;
}

function withValue(row: Item<Observation>, { id, noValue, bound, upTo, unit }: Observation, value: number): Fault[] {
  const faults: Fault[] = [];
  if (noValue !== null) {
    faults.push(
      faultAt(
        row,
        ['noValue'],
        `"${id}" has the value ${value} and a reason for having none; write null for one of them`,
      ),
    );
  }
  if (unit === null)
    faults.push(faultAt(row, ['unit'], `"${id}" has the value ${value} but no unit; say what it counts`));
  if (bound === 'between' && upTo === undefined) {
    faults.push(faultAt(row, ['bound'], 'bound "between" needs "upTo", the upper end; value is the lower'));
  }
  if (bound !== 'between' && upTo !== undefined) {
    faults.push(faultAt(row, ['upTo'], `upTo belongs to bound "between"; this one is "${bound}"`, { part: 'key' }));
  }
  if (bound === 'between' && upTo !== undefined && upTo <= value) {
    faults.push(faultAt(row, ['upTo'], `upTo ${upTo} must be more than value ${value}`));
  }
  return faults;
}

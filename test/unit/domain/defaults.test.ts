import { describe, expect, it } from 'vitest';
import { defaultsFor } from '#domain/defaults.ts';
import type { Locality } from '#domain/plan/unit.ts';

const commune: Locality = { kind: 'xa', name: 'Phú Thành A', district: 'Tam Nông', province: 'Đồng Tháp' };
const ward: Locality = { kind: 'phuong', name: 'Bến Thành', district: '', province: 'Hồ Chí Minh' };

describe('the defaults of a new plan', () => {
  it('speak of the commune and report to its district in 2021', () => {
    const defaults = defaultsFor('election', '2021', commune);
    expect(defaults.recipients[0]).toBe('Ủy ban bầu cử huyện Tam Nông (để báo cáo)');
    expect(defaults.responsibilities.some((duty) => duty.lead === 'Công an xã')).toBe(true);
  });

  it('speak of the ward and report to the city once there are no districts', () => {
    const defaults = defaultsFor('election', '2026', ward);
    expect(defaults.recipients[0]).toBe('Ủy ban bầu cử thành phố Hồ Chí Minh (để báo cáo)');
    expect(JSON.stringify(defaults)).not.toContain('huyện');
    expect(defaults.responsibilities.some((duty) => duty.lead === 'Công an phường')).toBe(true);
  });

  it.each(['election', 'school'] as const)('leave no unfilled place in the texts of a %s plan', (kind) => {
    for (const profile of ['2021', '2026'] as const) {
      for (const locality of [commune, ward]) {
        expect(JSON.stringify(defaultsFor(kind, profile, locality))).not.toMatch(/\{(?!")\w+\}/u);
      }
    }
  });

  it.each(['election', 'school'] as const)(
    'say for every measure of a %s plan where it comes from',
    (kind) => {
      const { scenarios, responsibilities } = defaultsFor(kind, '2021', commune);
      const measures = scenarios.flatMap((scenario) => scenario.measures);
      expect(measures.filter((measure) => measure.source === null)).toEqual([]);
      expect(measures.filter((measure) => !/[.]$/u.test(measure.text))).toEqual([]);
      for (const scenario of scenarios) {
        const ids = scenario.measures.map((measure) => measure.id);
        expect(new Set(ids).size).toBe(ids.length);
      }
      expect(responsibilities.filter((duty) => !duty.lead || !duty.due || !duty.check)).toEqual([]);
    },
  );

  it('prepare for all six situations of an election', () => {
    expect(defaultsFor('election', '2021', commune).scenarios.map((scenario) => scenario.kind)).toEqual([
      'normal',
      'distancing',
      'lockdown',
      'central-quarantine',
      'home-quarantine',
      'treatment-site',
    ]);
  });
});

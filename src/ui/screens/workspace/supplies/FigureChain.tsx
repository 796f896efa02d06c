import { type SupplyView, supplyNeedsOf } from '#domain/plan/supplies.ts';
import type { SupplyLine } from '#domain/plan/supply-report.ts';
import { tidyAmount } from '#domain/thousandths.ts';
import { daysBetween, type IsoDate } from '#domain/time.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan } from '#ui/state/session.tsx';
import looks from './supplies.module.css';

type FigureChainProps = {
  readonly line: SupplyLine;
  readonly view: SupplyView;
  /** The day everything is to be there. */
  readonly neededBy: IsoDate;
};

/** The way of one kind's figure, step by step: figures, formula, own figure, reserve, need, stock, packs, cost, when to order. */
export function FigureChain({ line, view, neededBy }: FigureChainProps) {
  const { text, number, date } = useSpeech();
  const words = text.supplies.chain;
  const reserveShare = useElectionPlan(({ supplyPlan }) => supplyPlan.settings.reserveShare);
  const hasReserve = useElectionPlan(
    ({ supplyPlan }) => supplyNeedsOf(supplyPlan).find(({ id }) => id === line.needId)?.hasReserve === true,
  );
  const amount = (value: number) => `${number(value, 3)} ${line.unit}`;
  const known = line.places.flatMap((place) => (place.default === null ? [] : [place.default[view]]));
  const owned = line.places.filter(({ override }) => override !== null).length;
  const pack = line.packName === '' ? line.unit : line.packName;
  const roundingOf = ({ portion }: SupplyLine) =>
    portion.pack === null
      ? words.roundingStep(amount(portion.step))
      : words.roundingPack(line.packName === '' ? amount(portion.pack) : line.packName, amount(portion.step));
  const steps: readonly (readonly [label: string, value: string])[] = [
    [words.inputs, words.inputsText(number(line.places.length))],
    [words.formula, line.formula],
    [words.default, amount(tidyAmount(known.reduce((sum, each) => sum + each, 0)))],
    ...(owned === 0 ? [] : [[words.own, words.ownText(number(owned))] as const]),
    [words.reserve, hasReserve ? `+${number(reserveShare * 100, 1)}%` : words.noReserve],
    [words.rounding, roundingOf(line)],
    [words.need, amount(line.need[view])],
    [words.stock, amount(line.stock)],
    [words.shortage, amount(line.shortage)],
    [
      words.packs,
      line.packSize === null ? amount(line.buy) : `${number(line.packs)} ${pack} = ${amount(line.buy)}`,
    ],
    [words.cost, line.cost === null ? words.noPrice : words.dong(number(line.cost))],
    ...(line.orderBy === null
      ? []
      : [
          [
            words.orderBy,
            words.orderByText(date(line.orderBy), number(daysBetween(line.orderBy, neededBy))),
          ] as const,
        ]),
  ];
  return (
    <ol className={looks.chain} aria-label={words.label}>
      {steps.map(([label, value]) => (
        <li key={label}>
          <span className={looks.chainLabel}>{label}</span>
          <span className={looks.chainValue}>{value}</span>
        </li>
      ))}
    </ol>
  );
}

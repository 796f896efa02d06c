import { IconTag } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type PriceOffer, supplyNeedsOf } from '#domain/plan/supplies.ts';
import type { PurchasePlan, SupplyLine, SupplyReport } from '#domain/plan/supply-report.ts';
import type { Id } from '#domain/scalars.ts';
import { setSupplySettings } from '#editing/supplies.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { Panel } from '#ui/parts/Frame.tsx';
import { NumberField } from '#ui/parts/fields.tsx';
import { COUNT, choice, TEXT } from '#ui/parts/grid/columns.ts';
import { Notice } from '#ui/parts/Notice.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { ListPanel } from '#ui/screens/workspace/tables/ListPanel.tsx';
import { fieldColumn, type PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan, useIsReadOnly, useSession } from '#ui/state/session.tsx';
import { DELIVERY_DAYS, MOST_DONG, PACK, PRICE } from './figure-kinds.ts';
import looks from './supplies.module.css';

const OFFERS = ['supplyPlan', 'offers'];

/** How what is missing is come by: surplus, packs to buy, what the money does not reach; the offers behind it. */
export function BuyingView({ report }: { readonly report: SupplyReport | null }) {
  const { text } = useSpeech();
  const words = text.supplies;
  const session = useSession();
  const readOnly = useIsReadOnly();
  const budget = useElectionPlan((plan) => plan.supplyPlan.budget);
  return (
    <>
      <Panel title={words.buyingTitle}>
        <div className={partsLooks.fields}>
          <NumberField
            label={words.budget}
            help={words.budgetHelp}
            max={MOST_DONG}
            value={budget}
            readOnly={readOnly}
            place="supplyPlan.budget"
            onChange={(value) => {
              session.apply(setSupplySettings, { patch: { budget: value } }, 'supplyPlan/budget');
            }}
          />
        </div>
        {report === null ? <BusyState label={words.working} /> : <PurchaseList {...report} />}
      </Panel>
      <OffersPanel />
    </>
  );
}

function PurchaseList({ lines, purchases }: { lines: readonly SupplyLine[]; purchases: PurchasePlan }) {
  const { text, number, date } = useSpeech();
  const words = text.supplies;
  const { moves, unmet, moveCost, purchaseCost, budgetLeft, orderBy, proof } = purchases;
  const lineOf = (needId: Id) => lines.find((line) => line.needId === needId);
  const nameOf = (needId: Id) => lineOf(needId)?.name ?? '';
  const amountOf = (needId: Id, amount: number) => `${number(amount)} ${lineOf(needId)?.unit ?? ''}`;
  const placeOf = (needId: Id, placeId: Id) =>
    lineOf(needId)?.places.find((place) => place.placeId === placeId)?.place ?? '';
  if (moves.length + purchases.purchases.length + unmet.length === 0) {
    return <Notice look="ok" title={words.nothingMissing} />;
  }
  return (
    <>
      <p className={looks.sum}>
        {words.costs(number(purchaseCost), number(moveCost))}{' '}
        {budgetLeft === null ? '' : words.budgetLeft(number(budgetLeft))} {words.orderBy(date(orderBy))}
      </p>
      <p className={looks.proof}>{proof.isOptimal ? words.cheapest : words.notProven(number(proof.bound))}</p>
      <Lines
        title={words.moves}
        lines={moves.map(({ needId, fromPlaceId, toPlaceId, amount }) => {
          const to = toPlaceId === null ? words.storeRoom : placeOf(needId, toPlaceId);
          return words.moveText(nameOf(needId), amountOf(needId, amount), placeOf(needId, fromPlaceId), to);
        })}
      />
      <Lines
        title={words.purchases}
        lines={purchases.purchases.map(({ needId, packs, packSize, seller, cost, orderBy: by }) => {
          const line = lineOf(needId);
          const isUsual = packSize === (line?.packSize ?? 1);
          const pack = isUsual
            ? line?.packName === ''
              ? line.unit
              : (line?.packName ?? '')
            : words.packOf(number(packSize), line?.unit ?? '');
          const from = seller === '' ? '' : ` ${words.seller(seller)}`;
          return `${words.purchaseText(nameOf(needId), number(packs), pack, number(cost))}${from}; ${words.purchaseBy(date(by))}`;
        })}
      />
      <Lines
        title={words.unmet}
        lines={unmet.map(({ needId, amount, reason }) =>
          words.unmetText(nameOf(needId), amountOf(needId, amount), words.unmetReasons[reason]),
        )}
      />
    </>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className={looks.listTitle}>{title}</h3>
      <ul className={looks.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function OffersPanel() {
  const { text } = useSpeech();
  const words = text.supplies;
  const offers = useElectionPlan((plan) => plan.supplyPlan.offers);
  const supplyPlan = useElectionPlan((plan) => plan.supplyPlan);
  const columns = useMemo((): readonly PlanColumn<PriceOffer>[] => {
    const field = fieldColumn<PriceOffer>();
    const needs = supplyNeedsOf(supplyPlan);
    const names = Object.fromEntries(needs.map(({ id, name, unit }) => [id, `${name} (${unit})`]));
    return [
      field('needId', {
        label: words.offers.need,
        kind: choice(
          needs.map(({ id }) => id),
          names,
        ),
        width: 280,
        grows: true,
      }),
      field('seller', { label: words.offers.seller, kind: TEXT, width: 200, grows: true }),
      field('packSize', { label: words.offers.packSize, kind: PACK, width: 120 }),
      field('packPrice', { label: words.offers.packPrice, kind: PRICE, width: 150 }),
      field('most', { label: words.offers.most, kind: COUNT, width: 150 }),
      field('deliveryDays', {
        label: words.offers.deliveryDays,
        help: words.offers.deliveryDaysHelp,
        kind: DELIVERY_DAYS,
        width: 150,
      }),
    ];
  }, [supplyPlan, words]);
  const firstNeed = supplyNeedsOf(supplyPlan)[0]?.id;
  return (
    <ListPanel
      list="offers"
      path={OFFERS}
      title={words.offersTitle}
      lead={words.offersLead}
      items={offers}
      columns={columns}
      {...(firstNeed === undefined
        ? {}
        : {
            blank: (id: Id) => ({
              id,
              needId: firstNeed,
              seller: '',
              packSize: 1,
              packPrice: 0,
              most: null,
              deliveryDays: null,
            }),
          })}
      mostRows={1000}
      emptyIcon={<IconTag size={36} stroke={1.4} />}
      emptyTitle={words.offersEmpty}
      emptyText={words.offersEmptyText}
    />
  );
}

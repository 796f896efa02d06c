import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { PlanKind } from '#domain/plan/plan.ts';
import type { Problem } from '#domain/result.ts';
import type { Id } from '#domain/scalars.ts';
import { useConfirm } from '#ui/parts/Confirm.tsx';
import { AppFrame } from '#ui/shell/AppFrame.tsx';
import shellLooks from '#ui/shell/shell.module.css';
import { useSpeech, useText } from '#ui/state/language.tsx';
import { goTo } from '#ui/state/route.ts';
import { useServices } from '#ui/state/services.tsx';
import { sayDone, sayProblem } from '#ui/state/toast.tsx';
import { DoneStep } from './DoneStep.tsx';
import { hamletsOf, importInto } from './import-into.ts';
import { KindStep } from './KindStep.tsx';
import { MappingStep } from './MappingStep.tsx';
import { makePlan } from './make-plan.ts';
import { profileIdOf, settledReading, titleOf, unitOf } from './settled.ts';
import { TotalsStep } from './TotalsStep.tsx';
import { UnitStep } from './UnitStep.tsx';
import { type Answers, firstAnswers, type StepId, useWorkbook, type WizardWorkbook } from './use-wizard.ts';
import { WorkbookStep } from './WorkbookStep.tsx';
import looks from './wizard.module.css';

type WizardScreenProps =
  | { readonly purpose: 'new'; readonly kind: PlanKind }
  | { readonly purpose: 'import'; readonly planId: Id };

/** The steps there are: without a workbook nothing is mapped, and totals are asked about only where they differ. */
function stepsOf(purpose: WizardScreenProps['purpose'], workbook: WizardWorkbook): StepId[] {
  const hasFile = workbook.file.state === 'open';
  const hasTotals = (settledReading(workbook.reading)?.mismatches.length ?? 0) > 0;
  return [
    ...(purpose === 'new' ? (['kind', 'unit'] as const) : []),
    'workbook',
    ...(hasFile ? (['mapping'] as const) : []),
    ...(hasFile && hasTotals ? (['totals'] as const) : []),
    'done',
  ];
}

const NO_NAMES: readonly string[] = [];

/** Names of the hamlets of a stored plan, that a list of candidates may speak of; none for a new plan. */
function useHamletNames(planId: Id | null): readonly string[] {
  const { storage } = useServices();
  const [names, setNames] = useState(NO_NAMES);
  useEffect(() => {
    let isWanted = true;
    if (planId !== null) {
      void storage.loadPlan(planId).then((stored) => {
        if (isWanted && stored.ok) setNames(hamletsOf(stored.value.plan).map(({ name }) => name));
      });
    }
    return () => {
      isWanted = false;
    };
  }, [planId, storage]);
  return names;
}

/** A new plan in a few steps, or a workbook read into a plan that is there. */
export function WizardScreen(props: WizardScreenProps) {
  const { text } = useSpeech();
  const words = text.wizard;
  const confirm = useConfirm();
  const workbook = useWorkbook(useHamletNames(props.purpose === 'import' ? props.planId : null));
  const [answers, setAnswers] = useState<Answers>(() =>
    firstAnswers(props.purpose === 'new' ? props.kind : 'election'),
  );
  const [step, setStep] = useState<StepId>(props.purpose === 'new' ? 'kind' : 'workbook');
  const finish = useFinish(props, answers, workbook);
  const steps = stepsOf(props.purpose, workbook);
  const at = Math.max(0, steps.indexOf(step));
  const change = (next: Partial<Answers>) => {
    setAnswers((before) => ({ ...before, ...next }));
  };
  const heading = useHeadingFocus(step);
  const leave = async () => {
    const agreed = await confirm({
      title: words.leaveTitle,
      text: words.leaveText,
      confirm: words.leave,
      dangerous: true,
    });
    if (agreed) leaveTo(props);
  };
  const title = props.purpose === 'new' ? words.titleNew : words.titleImport;
  const isLast = step === 'done';
  const next = steps[at + 1];
  const previous = steps[at - 1];
  return (
    <AppFrame title={title} navigation={<StepList steps={steps} at={at} />}>
      <form
        className={looks.layout}
        onSubmit={(event) => {
          event.preventDefault();
          if (isLast) finish.run();
          else if (next !== undefined && canGoOn(step, workbook)) setStep(next);
        }}
      >
        <div className={looks.body} ref={heading}>
          {step === 'kind' ? <KindStep answers={answers} onChange={change} /> : null}
          {step === 'unit' ? <UnitStep answers={answers} onChange={change} /> : null}
          {step === 'workbook' ? (
            <WorkbookStep
              workbook={workbook}
              canSkip={props.purpose === 'new'}
              onOpened={() => {
                change({ choices: [] });
                setStep('mapping');
              }}
              onSkip={() => {
                workbook.forget();
                setStep('done');
              }}
            />
          ) : null}
          {step === 'mapping' ? <MappingStep workbook={workbook} /> : null}
          {step === 'totals' ? <TotalsStep workbook={workbook} answers={answers} onChange={change} /> : null}
          {step === 'done' ? (
            <DoneStep
              purpose={props.purpose}
              answers={answers}
              reading={settledReading(workbook.reading)}
              problem={finish.problem}
              onChange={change}
            />
          ) : null}
        </div>
        <div className={looks.footer}>
          <Button variant="default" onClick={() => void leave()}>
            {words.leave}
          </Button>
          <span className={looks.footerSpace} />
          <span className={looks.muted}>{words.stepOf(String(at + 1), String(steps.length))}</span>
          <Button
            variant="default"
            disabled={previous === undefined}
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            onClick={() => {
              if (previous !== undefined) setStep(previous);
            }}
          >
            {text.parts.back}
          </Button>
          {isLast ? (
            <Button
              loading={finish.isBusy}
              disabled={finish.isBlocked}
              leftSection={<IconCheck size={16} aria-hidden />}
              type="submit"
            >
              {props.purpose === 'new' ? words.create : words.apply}
            </Button>
          ) : (
            <Button
              disabled={!canGoOn(step, workbook)}
              rightSection={<IconArrowRight size={16} aria-hidden />}
              type="submit"
            >
              {text.parts.next}
            </Button>
          )}
        </div>
      </form>
    </AppFrame>
  );
}

/** The workbook step goes on by choosing; the mapping step waits until its mapping is read. */
function canGoOn(step: StepId, workbook: WizardWorkbook): boolean {
  if (step === 'workbook') return workbook.file.state === 'open';
  if (step === 'mapping') return workbook.reading.state === 'read';
  return true;
}

function leaveTo(props: WizardScreenProps): void {
  goTo(
    props.purpose === 'new'
      ? { screen: 'plans' }
      : { screen: 'plan', planId: props.planId, section: '', place: '' },
  );
}

/** Every step, the first one, too, begins at its heading, for eyes, keyboards and screen readers. */
function useHeadingFocus(step: StepId) {
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef<StepId | null>(null);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    body.current?.scrollTo(0, 0);
    const heading = body.current?.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }, [step]);
  return body;
}

function StepList({ steps, at }: { readonly steps: readonly StepId[]; readonly at: number }) {
  const words = useText().wizard;
  return (
    <nav className={shellLooks.nav} aria-label={words.stepsLabel}>
      <ol className={looks.steps}>
        {steps.map((each, index) => (
          <li
            key={each}
            className={looks.step}
            {...(index === at ? { 'aria-current': 'step' as const } : {})}
          >
            <span className={looks.stepNumber} aria-hidden>
              {index < at ? <IconCheck size={13} /> : index + 1}
            </span>
            {words.steps[each]}
          </li>
        ))}
      </ol>
    </nav>
  );
}

type Finish = {
  readonly isBusy: boolean;
  readonly isBlocked: boolean;
  readonly problem: Problem | null;
  readonly run: () => void;
};

/** Makes the plan, or puts the workbook into the plan, and opens it. */
function useFinish(props: WizardScreenProps, answers: Answers, workbook: WizardWorkbook): Finish {
  const speech = useSpeech();
  const services = useServices();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const reading = settledReading(workbook.reading);
  const isBlocked =
    (workbook.file.state === 'open' && reading === null) || (props.purpose === 'import' && reading === null);
  const create = async (kind: PlanKind) => {
    const unit = unitOf(answers, reading);
    const title = titleOf(answers, reading, speech);
    const made = makePlan({
      kind,
      profile: profileIdOf(answers, reading),
      unit,
      title,
      reading,
      choices: answers.choices,
      id: services.newId('plan'),
      newId: services.newId,
      now: services.now(),
    });
    if (!made.ok) {
      setProblem(made.problem);
      return;
    }
    const saved = await services.storage.createPlan(made.value);
    if (!saved.ok) {
      sayProblem(speech.text, saved.problem);
      return;
    }
    sayDone(speech.text.wizard.created(title));
    goTo({ screen: 'plan', planId: made.value.id, section: '', place: '' });
  };
  const apply = async (planId: Id) => {
    if (reading === null) return;
    const done = await importInto(services, planId, reading, answers);
    if (!done.ok) {
      setProblem(done.problem);
      return;
    }
    sayDone(speech.text.wizard.applied);
    goTo({ screen: 'plan', planId, section: '', place: '' });
  };
  const run = async () => {
    setBusy(true);
    setProblem(null);
    await (props.purpose === 'new' ? create(answers.kind) : apply(props.planId));
    setBusy(false);
  };
  return { isBusy, isBlocked, problem, run: () => void run() };
}

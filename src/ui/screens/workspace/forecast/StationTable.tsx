import type { AreaForecast } from '#domain/plan/forecast.ts';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import looks from './forecast.module.css';
import { serverWords, stationWords } from './station-words.ts';

type StationTableProps = {
  readonly forecast: AreaForecast;
  /** Share of its time a station may be busy at most. */
  readonly target: number;
};

/** How busy each station is, against the target, and what waits before it. */
export function StationTable({ forecast, target }: StationTableProps) {
  const { text, number } = useSpeech();
  const words = text.forecast;
  const servers = new Map(forecast.request.stations.map((station) => [station.id, station.servers]));
  const percent = (share: number) => words.percent(number(share * 100, 0));
  return (
    <div className={`${partsLooks.box} ${looks.stations}`}>
      <table className={partsLooks.table}>
        <thead>
          <tr>
            <th scope="col">{words.stationsTable.station}</th>
            <th scope="col">{words.stationsTable.servers}</th>
            <th scope="col" className={looks.busyHead}>
              {words.stationsTable.busy}
            </th>
            <th scope="col" data-number>
              {words.stationsTable.wait}
            </th>
            <th scope="col" data-number>
              {words.stationsTable.queue}
            </th>
          </tr>
        </thead>
        <tbody>
          {forecast.result.stations.map(({ id, utilisation, wait, queue }) => (
            <tr key={id}>
              <th scope="row" className={looks.rowName}>
                {stationWords(text, id)}
              </th>
              <td>{serverWords(text, id, number(servers.get(id) ?? 0))}</td>
              <td>
                <div className={looks.busy} data-over={utilisation > target || undefined}>
                  <span className={looks.busyBar} aria-hidden>
                    <span style={{ width: `${Math.min(100, utilisation * 100)}%` }} />
                    <i
                      style={{ left: `${Math.min(100, target * 100)}%` }}
                      title={words.targetMark(number(target * 100, 0))}
                    />
                  </span>
                  <span>
                    {percent(utilisation)}
                    {utilisation > target ? ` · ${words.overTarget}` : ''}
                  </span>
                </div>
              </td>
              <td data-number>{words.minutes(number(wait.mean, 1))}</td>
              <td data-number>{words.people(number(queue.max, 0))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

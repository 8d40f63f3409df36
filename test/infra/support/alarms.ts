import { resources, service, type Resource } from './template.ts';

/** What CloudWatch is told: one value of a metric. */
export interface Datum {
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, unknown>>;
  readonly value: number;
}

export const alarms = (): Resource[] => resources(service(), 'AWS::CloudWatch::Alarm');

/** The alarms that one value sets off: namespace, name and every dimension must be the same, as CloudWatch takes them. */
export const alarmsOn = ({ namespace, metric, dimensions, value }: Datum): Resource[] =>
  alarms().filter(({ properties }) => {
    const watched = (properties['Dimensions'] as { Name: string; Value: unknown }[]).map(({ Name, Value }) => [
      Name,
      Value,
    ]);
    const same = JSON.stringify(watched.sort()) === JSON.stringify(Object.entries(dimensions).sort());
    const isMetric = properties['Namespace'] === namespace && properties['MetricName'] === metric;
    return isMetric && same && value >= properties['Threshold'];
  });

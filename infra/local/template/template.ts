import type { Stack } from './assembly.ts';
import { HostError, unsupported } from '../parts/errors.ts';
import { type Place, identify } from './identities.ts';
import type { Resource } from './resource.ts';
import type * as z from 'zod';

const NO_VALUE = Symbol('AWS::NoValue');

/**
 * All the stacks as one graph: reads resources by type and resolves what their properties refer to, across stacks, to the
 * identities these things have on this machine (`identities.ts`). Nothing is resolved before it is asked for.
 */
export class TemplateGraph {
  readonly resources: readonly Resource[];
  private readonly exports = new Map<string, () => unknown>();

  constructor(
    private readonly stacks: readonly Stack[],
    private readonly place: Place,
  ) {
    this.resources = stacks.flatMap((stack) =>
      Object.entries(stack.template.Resources)
        .filter(([, { Condition }]) => Condition === undefined || this.condition(Condition, stack))
        .map(([logicalId, { Type, Properties, Metadata }]) => ({
          stack,
          logicalId,
          type: Type,
          raw: Properties,
          metadata: Metadata,
        })),
    );
    for (const stack of stacks)
      for (const { Value, Export } of Object.values(stack.template.Outputs))
        if (Export) this.exports.set(String(this.resolve(Export.Name, stack)), () => this.resolve(Value, stack));
  }

  ofType(...types: readonly string[]): Resource[] {
    return this.resources.filter(({ type }) => types.includes(type));
  }

  /** The resolved properties, checked against what the caller knows how to run. Throws HostError naming the resource. */
  read<S extends z.ZodType>(resource: Resource, schema: S): z.output<S> {
    const parsed = schema.safeParse(this.resolve(resource.raw, resource.stack));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    throw unsupported(
      resource,
      `property ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not understood'}`,
      'Change it in the CDK app, or teach the local host (infra/local).',
    );
  }

  ref(resource: Resource): string {
    return identify(resource, this.place, (name) => this.resolve(resource.raw[name], resource.stack)).ref;
  }

  attribute(resource: Resource, name: string): string {
    const { attributes } = identify(resource, this.place, (prop) => this.resolve(resource.raw[prop], resource.stack));
    const value = attributes[name];
    if (value === undefined)
      throw unsupported(resource, `attribute ${name} is unknown here`, 'Add it to infra/local/template/identities.ts.');
    return value;
  }

  /** What every stack outputs, by stack name and output key: the shape of `cdk deploy --outputs-file`. */
  outputs(): Record<string, Record<string, string>> {
    const withOutputs = this.stacks.filter(({ template }) => Object.keys(template.Outputs).length > 0);
    return Object.fromEntries(withOutputs.map((stack) => [stack.name, this.outputsOf(stack)]));
  }

  /** Resolves every intrinsic function within a value. Throws HostError on one that it does not know. */
  resolve(value: unknown, stack: Stack): unknown {
    if (Array.isArray(value)) return value.map((item) => this.resolve(item, stack)).filter((item) => item !== NO_VALUE);
    if (!isRecord(value)) return value;
    const [name, argument] = Object.entries(value)[0] ?? [];
    if (Object.keys(value).length === 1 && name !== undefined && (name === 'Ref' || name.startsWith('Fn::')))
      return this.intrinsic(name, argument, stack);
    const entries = Object.entries(value).map(([key, item]) => [key, this.resolve(item, stack)] as const);
    return Object.fromEntries(entries.filter(([, item]) => item !== NO_VALUE));
  }

  private intrinsic(name: string, argument: unknown, stack: Stack): unknown {
    const list = (value: unknown = argument): unknown[] => {
      const resolved = this.resolve(value, stack);
      return Array.isArray(resolved) ? resolved : [resolved];
    };
    switch (name) {
      case 'Ref':
        return this.refTo(String(argument), stack);
      case 'Fn::GetAtt':
        return this.getAtt(argument, stack);
      case 'Fn::Join': {
        const [separator, parts] = argument as [string, unknown];
        return this.local(list(parts).join(separator));
      }
      case 'Fn::Sub':
        return this.local(this.sub(argument, stack));
      case 'Fn::Select': {
        const [index, items] = argument as [unknown, unknown];
        return list(items)[Number(index)];
      }
      case 'Fn::Split': {
        const [separator, text] = list() as [string, string];
        return text.split(separator);
      }
      case 'Fn::ImportValue':
        return this.imported(String(this.resolve(argument, stack)), stack);
      case 'Fn::GetStackOutput': {
        const { StackName, OutputName } = this.resolve(argument, stack) as Record<string, unknown>;
        return this.outputOf(String(StackName), String(OutputName));
      }
      case 'Fn::If': {
        const [condition, yes, no] = argument as [string, unknown, unknown];
        return this.resolve(this.condition(condition, stack) ? yes : no, stack);
      }
      case 'Fn::FindInMap': {
        const [map, first, second] = list().map(String);
        return stack.template.Mappings[map ?? '']?.[first ?? '']?.[second ?? ''];
      }
      case 'Fn::Base64':
        return Buffer.from(String(this.resolve(argument, stack))).toString('base64');
      default:
        throw new HostError(
          `The local host does not know the function ${name} (stack ${stack.name}). Teach infra/local/template/template.ts.`,
        );
    }
  }

  private refTo(name: string, stack: Stack): unknown {
    if (name === 'AWS::NoValue') return NO_VALUE;
    const pseudo: Record<string, unknown> = {
      'AWS::Region': this.place.region,
      'AWS::AccountId': this.place.account,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::StackName': stack.name,
      'AWS::StackId': `arn:aws:cloudformation:${this.place.region}:${this.place.account}:stack/${stack.name}/local`,
      'AWS::NotificationARNs': [],
    };
    if (name in pseudo) return pseudo[name];
    const parameter = stack.template.Parameters[name];
    if (parameter) return parameter.Default ?? '';
    return this.ref(this.find(name, stack));
  }

  private getAtt(argument: unknown, stack: Stack): string {
    const text = Array.isArray(argument) ? argument.map(String).join('.') : String(argument);
    const dot = text.indexOf('.');
    return this.attribute(this.find(text.slice(0, dot), stack), text.slice(dot + 1));
  }

  private sub(argument: unknown, stack: Stack): string {
    const [text, variables] = (Array.isArray(argument) ? argument : [argument, {}]) as [
      string,
      Record<string, unknown>,
    ];
    return text.replaceAll(/\$\{([^}]+)\}/g, (_, name: string) => {
      if (name.startsWith('!')) return `\${${name.slice(1)}}`;
      if (name in variables) return String(this.resolve(variables[name], stack));
      return String(name.includes('.') ? this.getAtt(name, stack) : this.refTo(name, stack));
    });
  }

  /** An app may spell the address of the API out instead of asking for `ApiEndpoint`: that address is this machine's too. */
  private local(text: string): string {
    return text.replaceAll(
      new RegExp(`https://[a-z0-9]+\\.execute-api\\.${this.place.region}\\.amazonaws\\.com`, 'g'),
      this.place.apiUrl,
    );
  }

  private imported(name: string, stack: Stack): unknown {
    const value = this.exports.get(name);
    if (!value) throw new HostError(`Stack ${stack.name} imports ${name}, which no stack of the app exports.`);
    return value();
  }

  private outputsOf(stack: Stack): Record<string, string> {
    const entries = Object.entries(stack.template.Outputs);
    return Object.fromEntries(entries.map(([key, { Value }]) => [key, String(this.resolve(Value, stack))]));
  }

  private outputOf(stackName: string, key: string): unknown {
    const stack = this.stacks.find(({ name }) => name === stackName);
    const output = stack?.template.Outputs[key];
    if (!stack || !output) throw new HostError(`No stack of the app outputs ${stackName}.${key}.`);
    return this.resolve(output.Value, stack);
  }

  private condition(name: string, stack: Stack): boolean {
    return this.test(stack.template.Conditions[name], stack);
  }

  private test(expression: unknown, stack: Stack): boolean {
    if (!isRecord(expression)) return expression === true || expression === 'true';
    const [name, argument] = Object.entries(expression)[0] ?? [];
    const parts = Array.isArray(argument) ? argument : [argument];
    if (name === 'Condition') return this.condition(String(argument), stack);
    if (name === 'Fn::Equals') return this.resolve(parts[0], stack) === this.resolve(parts[1], stack);
    if (name === 'Fn::And') return parts.every((part) => this.test(part, stack));
    if (name === 'Fn::Or') return parts.some((part) => this.test(part, stack));
    if (name === 'Fn::Not') return !this.test(parts[0], stack);
    throw new HostError(`The local host does not know the condition ${name ?? ''} (stack ${stack.name}).`);
  }

  private find(logicalId: string, stack: Stack): Resource {
    const found = this.resources.find((resource) => resource.stack === stack && resource.logicalId === logicalId);
    if (!found) throw new HostError(`Stack ${stack.name} refers to ${logicalId}, which its template does not hold.`);
    return found;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

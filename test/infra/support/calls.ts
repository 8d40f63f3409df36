import path from 'node:path';
import ts from 'typescript';

/**
 * What each command of the SDK asks IAM for. A write asks for what its sentence in the language of writes is (`parts`), by itself
 * or in a transaction; the linter refuses any other write.
 */
const actions: Readonly<Record<string, readonly string[]>> = {
  GetCommand: ['dynamodb:GetItem'],
  BatchGetCommand: ['dynamodb:BatchGetItem'],
  QueryCommand: ['dynamodb:Query'],
  PutCommand: [],
  UpdateCommand: [],
  DeleteCommand: [],
  TransactWriteCommand: [],
  SendEmailCommand: ['ses:SendEmail'],
  StartExecutionCommand: ['states:StartExecution'],
  DescribeExecutionCommand: ['states:DescribeExecution'],
  PutEventsCommand: ['events:PutEvents'],
  PutObjectCommand: ['s3:PutObject'],
  SendTaskSuccessCommand: ['states:SendTaskSuccess'],
};
const parts: Readonly<Record<string, string>> = {
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
  ConditionCheck: 'dynamodb:ConditionCheckItem',
};

function actionsOf(command: string): readonly string[] {
  const known = actions[command];
  if (known) return known;
  if (/^(Admin\w+|CreateGroup)Command$/.test(command)) return [`cognito-idp:${command.slice(0, -'Command'.length)}`];
  throw new Error(`Which action does ${command} ask for?`);
}

/**
 * The actions that each function's code can ask for: all that is reached from its `main.ts`, wherever it lies. A method of an
 * object that a function returns, as repositories are made, is reached only if something reached names it: more exact than the
 * bundles, which hold a repository as a whole. Where types do not tell which method is called, all of that name are taken.
 */
export function actionsAskedFor(names: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const root = process.cwd();
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const mains = new Map(names.map((name) => [name, path.join(root, 'functions', name, 'main.ts')]));
  const program = ts.createProgram([...mains.values()], { ...options, noEmit: true });
  return new Map([...mains].map(([name, file]) => [name, new Reach(program).from(program.getSourceFile(file)!)]));
}

class Reach {
  private readonly checker: ts.TypeChecker;
  private readonly found = new Set<string>();
  private readonly seen = new Set<ts.Node>();
  private readonly pending: ts.Node[] = [];
  /** Methods of returned objects, by name; and by name the types by which one was called that types did not tell. */
  private readonly waiting = new Map<string, ts.Node[]>();
  private readonly called = new Map<string, ts.Type[]>();

  constructor(private readonly program: ts.Program) {
    this.checker = program.getTypeChecker();
  }

  from(main: ts.SourceFile): ReadonlySet<string> {
    this.reach(main);
    for (let node = this.pending.pop(); node; node = this.pending.pop())
      ts.forEachChild(node, (child) => this.walk(child));
    return this.found;
  }

  private reach(node: ts.Node): void {
    if (this.seen.has(node)) return;
    this.seen.add(node);
    this.pending.push(node);
  }

  private readonly walk = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isImportDeclaration(node) || isNamedFunction(node)) return;
    if (ts.isNewExpression(node)) this.command(node);
    if (ts.isPropertyAssignment(node)) this.part(node);
    if (ts.isIdentifier(node)) this.refer(this.checker.getSymbolAtLocation(node));
    else if (ts.isShorthandPropertyAssignment(node)) this.refer(this.checker.getShorthandAssignmentValueSymbol(node));
    else if (ts.isPropertyAccessExpression(node)) {
      this.walk(node.expression);
      this.member(this.checker.getSymbolAtLocation(node.name), node.name.text);
    } else if (isMethodOfReturned(node)) this.wait(node);
    else {
      if (ts.isBindingElement(node)) this.destructure(node);
      ts.forEachChild(node, this.walk);
    }
  };

  private command({ expression }: ts.NewExpression): void {
    if (!ts.isIdentifier(expression) || !expression.text.endsWith('Command')) return;
    for (const action of actionsOf(expression.text)) this.found.add(action);
  }

  /** A part of a transaction; not one that only passes another on: `{ Put: { ...item.Put } }`. */
  private part({ name, initializer }: ts.PropertyAssignment): void {
    const action = ts.isIdentifier(name) ? parts[name.text] : undefined;
    if (action === undefined) return;
    const passes =
      ts.isObjectLiteralExpression(initializer) &&
      initializer.properties.some(
        (it) =>
          ts.isSpreadAssignment(it) &&
          ts.isPropertyAccessExpression(it.expression) &&
          it.expression.name.text === name.getText(),
      );
    if (!passes) this.found.add(action);
  }

  private refer(symbol: ts.Symbol | undefined): void {
    const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
    for (const declaration of target?.declarations ?? []) {
      if (!this.isOwn(declaration) || ts.isParameter(declaration)) continue;
      this.reach(ts.isBindingElement(declaration) ? ts.walkUpBindingElementsAndPatterns(declaration) : declaration);
    }
  }

  private member(symbol: ts.Symbol | undefined, name: string): void {
    const declarations = symbol?.declarations?.filter((it) => this.isOwn(it));
    if (symbol && declarations?.length === 0 && symbol.declarations?.length !== 0) return;
    for (const declaration of declarations ?? [])
      if (!ts.isPropertySignature(declaration) && !ts.isMethodSignature(declaration)) this.reach(declaration);
    const isSaid = declarations?.every((it) => !ts.isPropertySignature(it) && !ts.isMethodSignature(it)) ?? false;
    if (isSaid) return;
    const type = symbol
      ? this.checker.getNonNullableType(this.checker.getTypeOfSymbol(symbol))
      : this.checker.getAnyType();
    if ((type.flags & ts.TypeFlags.Any) === 0 && type.getCallSignatures().length === 0) return;
    this.called.set(name, [...(this.called.get(name) ?? []), type]);
    for (const node of this.waiting.get(name) ?? []) if (this.fits(node, type)) this.reach(node);
  }

  /** Whether a method can have come to where something of that type is called. */
  private readonly fits = (method: ts.Node, type: ts.Type): boolean =>
    this.checker.isTypeAssignableTo(this.checker.getTypeAtLocation(method), type);

  private destructure({ propertyName, name, parent }: ts.BindingElement): void {
    const property = propertyName ?? name;
    if (!ts.isObjectBindingPattern(parent) || !ts.isIdentifier(property)) return;
    this.member(this.checker.getTypeAtLocation(parent).getProperty(property.text), property.text);
  }

  private wait(node: ts.ObjectLiteralElementLike): void {
    const name = node.name?.getText() ?? '';
    this.waiting.set(name, [...(this.waiting.get(name) ?? []), node]);
    if (this.called.get(name)?.some((type) => this.fits(node, type))) this.reach(node);
  }

  private isOwn(node: ts.Node): boolean {
    const file = node.getSourceFile();
    return !file.isDeclarationFile && !this.program.isSourceFileFromExternalLibrary(file);
  }
}

/** A function with a name, which is reached once something refers to it; not one that its module gives to others. */
function isNamedFunction(node: ts.Node): boolean {
  if (ts.isFunctionDeclaration(node)) return true;
  if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isIdentifier(node.name)) return false;
  const isExported = (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Export) !== 0;
  return !isExported && (ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer));
}

/** `=> ({ method: () => … })`, or the same after `return`. */
function isMethodOfReturned(node: ts.Node): node is ts.ObjectLiteralElementLike {
  const isMethod =
    ts.isMethodDeclaration(node) ||
    (ts.isPropertyAssignment(node) &&
      (ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer)));
  if (!isMethod || !ts.isObjectLiteralExpression(node.parent)) return false;
  const { parent } = node.parent;
  return ts.isReturnStatement(parent) || ts.isArrowFunction(parent) || ts.isParenthesizedExpression(parent);
}

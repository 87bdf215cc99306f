// The import rules of the packages, as a table, and the code that holds a source tree against it.
// Type-only imports count: a type that must be known is a dependency too.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

/** For each part of core/src (a folder, or a file at its top) the other parts it may import. */
const CORE: Record<string, readonly string[] | 'anything'> = {
  errors: [],
  version: [],
  bytes: ['errors'],
  policy: ['bytes', 'errors'],
  protect: [],
  measure: ['policy', 'errors'],
  compile: ['policy', 'measure', 'bytes', 'errors'],
  retrieve: ['policy', 'measure', 'compile', 'bytes', 'errors'],
  score: ['policy', 'measure', 'compile', 'retrieve', 'bytes', 'errors'],
  solve: ['policy', 'measure', 'compile', 'retrieve', 'score', 'errors'],
  parse: ['policy', 'measure', 'errors'],
  explain: ['policy', 'measure', 'errors'],
  whatif: ['policy', 'measure', 'compile', 'retrieve', 'score', 'explain', 'errors'],
  store: ['parse', 'errors'],
  index: [
    'bytes',
    'policy',
    'protect',
    'measure',
    'compile',
    'retrieve',
    'score',
    'solve',
    'parse',
    'explain',
    'whatif',
    'store',
    'errors',
    'version',
  ],
  node: ['policy', 'measure', 'retrieve', 'score', 'errors'],
  testing: 'anything',
};

interface PackageRules {
  /** Other workspace packages it may import. */
  koppel: readonly string[];
  /** Which of its files may import Node's own modules: all, none, or those of one folder. */
  node: boolean | `${string}/`;
  /** Which of its files may import zod, in words and as a test on the path inside src. */
  zod: { where: string; allows: (file: string) => boolean };
  parts?: typeof CORE;
}

const inSchema = (file: string) => /(^|\/)schema\.ts$|^schema\//.test(file);
const PACKAGES: Record<string, PackageRules> = {
  core: {
    koppel: [],
    node: 'node/',
    zod: { where: 'parse/', allows: (file) => file.startsWith('parse/') },
    parts: CORE,
  },
  support: {
    koppel: ['@koppel/core'],
    node: false,
    zod: { where: 'schema.ts or schema/', allows: inSchema },
  },
  jobs: {
    koppel: ['@koppel/core'],
    node: false,
    zod: { where: 'schema.ts or schema/', allows: inSchema },
  },
  peers: {
    koppel: ['@koppel/core'],
    node: false,
    zod: { where: 'schema.ts or schema/', allows: inSchema },
  },
  'store-sqlite': {
    koppel: ['@koppel/core'],
    node: true,
    zod: { where: 'schema.ts or schema/', allows: inSchema },
  },
  'store-postgres': {
    koppel: ['@koppel/core'],
    node: true,
    zod: { where: 'schema.ts or schema/', allows: inSchema },
  },
  desk: {
    koppel: ['@koppel/core'],
    node: false,
    zod: { where: 'schema.ts or schema/', allows: inSchema },
  },
  batch: {
    koppel: ['@koppel/core'],
    node: true,
    zod: { where: 'schema.ts or schema/', allows: inSchema },
  },
  record: {
    koppel: ['@koppel/core'],
    node: false,
    zod: { where: 'schema.ts or schema/', allows: inSchema },
  },
  cli: {
    koppel: [
      '@koppel/core',
      '@koppel/jobs',
      '@koppel/peers',
      '@koppel/record',
      '@koppel/store-sqlite',
      '@koppel/support',
    ],
    node: true,
    zod: { where: 'schema.ts or schema/', allows: inSchema },
  },
};

/** A file of a package: its path inside src, what it imports from outside, and from its own package. */
interface Module {
  file: string;
  outside: string[];
  inside: string[];
}

export interface Report {
  /** How many modules were read, per package. */
  modules: Record<string, number>;
  violations: string[];
}

export function checkImports(root: string): Report {
  const report: Report = { modules: {}, violations: [] };
  for (const name of readdirSync(join(root, 'packages')).sort()) {
    const rules = PACKAGES[name];
    const folder = join(root, 'packages', name);
    if (!statSync(folder).isDirectory()) continue;
    if (!rules) {
      report.violations.push(
        `packages/${name}: no import rules yet; add it to PACKAGES in .tooling/imports.ts`,
      );
      continue;
    }
    const complain = (file: string, text: string) => report.violations.push(`${name}/src/${file}: ${text}`);
    const modules = readModules(join(folder, 'src'), complain);
    report.modules[name] = modules.length;
    checkOutside(modules, rules, declaredDependencies(folder), complain);
    if (rules.parts) checkParts(modules, rules.parts, complain);
    for (const cycle of cycles(modules)) complain(cycle[0]!, `import cycle ${cycle.join(' -> ')}`);
  }
  return report;
}

type Complain = (file: string, text: string) => void;

function readModules(src: string, complain: Complain): Module[] {
  if (!existsSync(src)) return [];
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.[cm]?tsx?$/.test(file),
  );
  return files.sort().map((path) => {
    const module: Module = { file: path.split(sep).join('/'), outside: [], inside: [] };
    for (const { fileName } of ts.preProcessFile(readFileSync(join(src, path), 'utf8')).importedFiles) {
      if (!fileName.startsWith('.')) {
        module.outside.push(fileName);
        continue;
      }
      const target = resolveRelative(join(src, dirname(path), fileName));
      const inside = target && relative(src, target).split(sep).join('/');
      if (!inside) complain(module.file, `imports ${fileName}, which does not exist`);
      else if (inside.startsWith('../')) complain(module.file, `imports ${fileName}, outside its own src`);
      else module.inside.push(inside);
    }
    return module;
  });
}

/** The file that `./x.js`, `./x.ts` or `./x.json` stands for. */
function resolveRelative(path: string): string | undefined {
  return [path.replace(/\.js$/, '.ts'), path].find((candidate) => existsSync(candidate));
}

function declaredDependencies(folder: string): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, object>;
  return Object.keys({
    ...manifest.dependencies,
    ...manifest.peerDependencies,
    ...manifest.optionalDependencies,
  });
}

function checkOutside(modules: Module[], rules: PackageRules, declared: string[], complain: Complain): void {
  for (const { file, outside } of modules) {
    for (const specifier of outside) {
      const dependency = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
      if (isBuiltin(specifier)) {
        const allowed = typeof rules.node === 'string' ? file.startsWith(rules.node) : rules.node;
        if (!allowed) complain(file, `imports ${specifier}, but this package must run without Node`);
      } else if (dependency.startsWith('@koppel/') && !rules.koppel.includes(dependency)) {
        complain(
          file,
          `imports ${specifier}; allowed @koppel packages: ${rules.koppel.join(', ') || 'none'}`,
        );
      } else if (dependency === 'zod' && !rules.zod.allows(file)) {
        complain(file, `imports ${specifier}; only ${rules.zod.where} may`);
      } else if (!declared.includes(dependency)) {
        complain(file, `imports ${specifier}, which is not in the dependencies of its package.json`);
      }
    }
  }
}

function checkParts(modules: Module[], parts: typeof CORE, complain: Complain): void {
  const partOf = (file: string) => file.split('/')[0]!.replace(/\.ts$/, '');
  for (const { file, inside } of modules) {
    const part = partOf(file);
    const allowed = parts[part];
    if (!allowed) {
      complain(file, `"${part}" has no import rules yet; add it to CORE in .tooling/imports.ts`);
      continue;
    }
    for (const target of inside) {
      const other = partOf(target);
      if (allowed !== 'anything' && other !== part && !allowed.includes(other)) {
        complain(file, `imports ${target}; ${part} may import ${allowed.join(', ') || 'nothing'}`);
      }
      if (file.startsWith('store/port') && target.startsWith('store/memory')) {
        complain(file, `imports ${target}; the port knows no adapter`);
      }
      if (
        part === 'solve' &&
        isAudit(file) &&
        other === 'solve' &&
        !isAudit(target) &&
        !isVocabulary(target)
      ) {
        complain(file, `imports ${target}; an audit shares nothing with the solver but types.ts and plan.ts`);
      }
    }
  }
}

/** `audit.ts`, `audit-groups.ts`, `groups-audit.ts`, or anything in a folder `audit/`. */
const isAudit = (file: string) => /(^|\/)audit\/|(^|[/-])audit(-[^/]*)?\.ts$/.test(file);
const isVocabulary = (file: string) => /(^|\/)(types|plan)\.ts$/.test(file);

/** Each cycle once, found by a depth-first walk. */
function cycles(modules: Module[]): string[][] {
  const imports = new Map(modules.map((module) => [module.file, module.inside]));
  const done = new Set<string>();
  const path: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    path.push(file);
    for (const target of imports.get(file) ?? []) visit(target);
    path.pop();
    done.add(file);
  };
  for (const { file } of modules) visit(file);
  return found;
}

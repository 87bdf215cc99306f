import { z } from 'zod';
import { type Route, routes } from './routes.js';

/** The description of the portal in OpenAPI 3.1, whose schemas are JSON Schema: made from the zod schemas that check. */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Regional portal', version: '1', description: 'An example of @koppel/desk behind HTTP' },
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problem },
    },
  };
}

function operationOf({
  method,
  path,
  what,
  roles,
  params,
  query,
  body,
  answer,
  status = 200,
}: Route): object {
  const named = (place: 'path' | 'query', schema: z.ZodObject | undefined) =>
    Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
      name,
      in: place,
      required: place === 'path' || !(field as z.ZodType).safeParse(undefined).success,
      schema: schemaOf(field as z.ZodType, 'input'),
    }));
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', minLength: 1, maxLength: 80 },
  };
  const json = (schema: object) => ({ 'application/json': { schema } });
  const refused = {
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  return {
    operationId: `${method.toLowerCase()}${path.replace(/[^a-z0-9]+(\w)/gi, (_, letter: string) => letter.toUpperCase())}`,
    summary: what.en,
    description: `${what.nl}. Roles: ${roles.join(', ')}.`,
    parameters: [...named('path', params), ...named('query', query), ...(method === 'GET' ? [] : [key])],
    ...(body && { requestBody: { required: true, content: json(schemaOf(body, 'input')) } }),
    responses: {
      [status]: { description: what.en, content: json(schemaOf(answer, 'output')) },
      default: { description: 'Refused', ...refused },
    },
  };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

const problem = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'code', 'retry', 'issues'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    retry: {
      enum: ['no', 'same', 'anew'],
      description: 'Whether it helps to send the same again, or to read and decide anew',
    },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'found', 'expected'],
        properties: Object.fromEntries(
          ['pointer', 'found', 'expected', 'hint'].map((name) => [name, { type: 'string' }]),
        ),
      },
    },
  },
};

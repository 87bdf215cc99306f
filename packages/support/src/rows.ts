import { ageSpan, type PartialTagsInput, type RecordOf } from '@koppel/core';
import type { Regions } from './regions.js';
import type { SupportPolicy } from './policy.js';
import type { Case } from './schema/firm.js';
import type { Offer } from './schema/offer.js';
import { sectorsOfSbi } from './sectors/sectors.js';

/** An offer as criteria read it. */
export type OfferRow = RecordOf<SupportPolicy['offer']> & { readonly id: string };
export type AskRow = RecordOf<SupportPolicy['ask']>;

/** Lays the nested facts of an offer out in fields; nothing is added and nothing is guessed. */
export function offerRow(offer: Offer): OfferRow {
  const { eligibility = {}, prefers = {} } = offer;
  return {
    id: offer.id,
    areas: eligibility.areas,
    headcount: eligibility.headcount,
    fte: eligibility.fte,
    turnover: eligibility.turnoverEur,
    balance: eligibility.balanceEur,
    firmAge: eligibility.firmAgeYears,
    ownerAge: eligibility.ownerAgeYears,
    sinceTakeover: eligibility.sinceTakeoverYears,
    amountSought: eligibility.amountSoughtEur,
    investment: eligibility.investmentEur,
    sectors: eligibility.sectors,
    situations: eligibility.situations,
    requires: eligibility.requires,
    requiresOneOf: eligibility.requiresOneOf,
    excludes: eligibility.excludes,
    judged: eligibility.judged?.map((condition) => ({ id: condition.id, by: judgeId(condition.id) })),
    validity: offer.validity,
    funding: offer.funding,
    themes: Object.keys(offer.themes).length === 0 ? [] : (offer.themes as Readonly<Record<string, number>>),
    needs: offer.needs ?? [],
    focusSectors: prefers.sectors,
    preferredHeadcount: prefers.headcount,
    preferredAmount: prefers.amountSoughtEur,
    preferredOwnerAge: prefers.ownerAgeYears,
    preferredFacts: prefers.facts,
    hours: offer.time?.hours,
  };
}

/** Who judges a condition is a text in two languages; rows name it by this id. */
export function judgeId(condition: string): string {
  return `judge:${condition}`;
}

/** Lays a firm and its question out in fields. What is not stated stays missing, which means unknown. */
export function askRow({ firm, question }: Case, regions: Regions): AskRow {
  const needs = question.needs ?? [];
  return {
    area: areaOf(firm, regions),
    headcount: firm.headcount,
    fte: firm.fte,
    turnover: firm.turnoverEur,
    balance: firm.balanceEur,
    foundedOn: firm.foundedOn,
    ownerBornOn: ownerBornOn(firm.owner),
    takenOverOn: firm.takenOverOn,
    amountSought: question.amountSoughtEur,
    investment: question.investmentEur,
    hours:
      typeof question.hoursAvailable === 'number'
        ? { lte: question.hoursAvailable }
        : question.hoursAvailable,
    sectors: sectorsOf(firm),
    situation: firm.situation,
    facts: firm.facts === undefined ? undefined : known(firm.facts),
    judgements: judgementsOf(firm),
    themes: Object.keys(question.themes ?? {}).length === 0 ? undefined : question.themes,
    needs: needsOf(needs.filter(({ kind }) => kind === 'stated')),
    underlying: needsOf(needs.filter(({ kind }) => kind === 'underlying')),
  };
}

function known({ yes = [], no = [] }: NonNullable<Case['firm']['facts']>): PartialTagsInput {
  return { yes, no, others: 'unknown' };
}

/** A firm sits where it says it sits, so an area apart from those is a plain no; within them it may be unknown. */
function areaOf(firm: Case['firm'], regions: Regions): PartialTagsInput | undefined {
  const { area, postcode } = firm;
  if (area === undefined && postcode === undefined) return undefined;
  const stated =
    area === undefined ? [] : typeof area === 'string' ? [area] : Array.isArray(area) ? area : area.in;
  const at = (index: number): string => (typeof area === 'string' ? '/firm/area' : `/firm/area/${index}`);
  const inside = stated.map((name, index) => regions.find(name, at(index)));
  const located = postcode === undefined ? [] : [regions.locate(postcode, '/firm/postcode').area];
  const outside = typeof area === 'object' && !Array.isArray(area) ? (area.notIn ?? []) : [];
  const yes = [...new Set([...inside, ...located])];
  const no = outside.map((name, index) => regions.find(name, `/firm/area/notIn/${index}`));
  return { yes, no: [...new Set([...no, ...regions.apartFrom(yes)])], others: 'no' };
}

/** Somebody of 34 on a day was born in the year that ends 34 years before it. */
function ownerBornOn(owner: Case['firm']['owner']): AskRow['ownerBornOn'] {
  if (owner === undefined) return undefined;
  return 'bornOn' in owner ? owner.bornOn : ageSpan(owner.ageYears, owner.on);
}

/** A code that the sectors do not know says nothing, so that it cannot turn into a refusal. */
function sectorsOf(firm: Case['firm']): readonly string[] | undefined {
  const found = [...new Set([...(firm.sectors ?? []), ...(firm.sbi ?? []).flatMap(sectorsOfSbi)])];
  return found.length === 0 ? undefined : found;
}

/** The latest judgement on a condition counts; what nobody judged waits. */
function judgementsOf(firm: Case['firm']): PartialTagsInput {
  const latest = new Map<string, { readonly met: boolean; readonly on: string }>();
  for (const { condition, met, on } of firm.judgements ?? []) {
    const known = latest.get(condition);
    if (known === undefined || on >= known.on) latest.set(condition, { met, on });
  }
  const ids = [...latest.keys()];
  return {
    yes: ids.filter((id) => latest.get(id)?.met),
    no: ids.filter((id) => !latest.get(id)?.met),
    others: 'unknown',
  };
}

function needsOf(needs: NonNullable<Case['question']['needs']>): Record<string, number> | undefined {
  if (needs.length === 0) return undefined;
  return Object.fromEntries(needs.map(({ need, urgency }) => [need, urgency]));
}

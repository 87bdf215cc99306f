import type { Language } from '@koppel/core';
import { formGroups, type PeersPlan } from '@koppel/peers';
import type { DemoProgramme } from './programmes.js';

export const STEPS = 300;

export const formed = ({ members, programme }: DemoProgramme, language: Language): PeersPlan =>
  formGroups(members, { language, programme, steps: STEPS });

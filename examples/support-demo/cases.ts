/** The firms of the demo, with the day on which each is looked at. Files are in `cases/`. */

/** The day of the report that the catalogue was made from. */
export const THEN = '2019-03-01';
/** The day of the facts of SPARK and Datacoaching. */
export const LATER = '2024-03-13';
/** A day on which many programmes have ended. */
export const NOWADAYS = '2026-11-22';

export const demo = [
  { file: 'metaal-deventer', now: THEN },
  { file: 'software-breda', now: THEN },
  { file: 'logistiek-venlo', now: THEN },
  { file: 'catering-lelystad', now: THEN },
  { file: 'sociaal-enschede', now: THEN },
  { file: 'voeding-rosmalen', now: THEN },
  { file: 'bakkerij-vught', now: THEN },
  { file: 'zelfstandige-zaandam', now: THEN },
  { file: 'winkel-onbekend', now: THEN },
  { file: 'batterijen-arnhem', now: THEN },
  { file: 'machinebouw-eindhoven', now: THEN },
  { file: 'e-commerce-zwolle', now: THEN },
  { file: 'verpakkingen-oss', now: THEN },
  { file: 'transport-harderwijk', now: THEN },
  { file: 'installateur-almere', now: THEN },
  { file: 'machinefabriek-groningen', now: THEN },
  { file: 'meubels-rotterdam', now: THEN },
  { file: 'water-emmen', now: THEN },
  { file: 'bouw-breda', now: LATER },
] as const;

export type DemoFile = (typeof demo)[number]['file'];

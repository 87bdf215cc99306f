import type { Consent, Purpose } from '../schema/consent.js';

export interface Sharing {
  readonly seeker: string;
  readonly firm: string;
  readonly purpose: Purpose;
  /** YYYY-MM-DD. */
  readonly on: string;
}

/**
 * Whether a profile may be shared with this firm for this purpose on this day. A consent for one purpose covers no other,
 * one that was taken back never holds again from that day, and without a consent the answer is no.
 */
export function mayShare(consents: readonly Consent[], { seeker, firm, purpose, on }: Sharing): boolean {
  return consents.some(
    (consent) =>
      consent.seeker === seeker &&
      consent.firm === firm &&
      consent.purpose === purpose &&
      consent.from <= on &&
      (consent.until === undefined || on <= consent.until) &&
      (consent.withdrawnOn === undefined || on < consent.withdrawnOn),
  );
}

import type { VNode } from 'preact';
import { MapCard } from './MapCard';
import { KeyFindings } from './KeyFindings';

/** Page one. */
export function Summary(): VNode {
  return (
    <>
      <KeyFindings />
      <MapCard />
    </>
  );
}

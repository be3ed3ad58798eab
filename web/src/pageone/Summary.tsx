import type { VNode } from 'preact';
import { useApp } from '../app/context';
import { ConfidenceBox } from './ConfidenceBox';
import { DependenceStrip } from './DependenceStrip';
import { KeyFindings } from './KeyFindings';
import { MapCard } from './MapCard';
import { Options } from './Options';
import { Replies } from './Replies';
import { Sentences } from './Sentences';
import { Waterfalls } from './Waterfalls';

/** Page one: what to do, the options, where the price goes, where goods go, who holds what, what comes back, how far to trust it. */
export function Summary(): VNode {
  const { brief } = useApp().store.head;
  if (!brief) return <><KeyFindings /><MapCard /></>;
  return (
    <>
      <Sentences sentences={brief.sentences} />
      <Options brief={brief} />
      {brief.product ? <Waterfalls product={brief.product} /> : null}
      <MapCard />
      <DependenceStrip brief={brief} />
      <Replies replies={brief.replies} />
      <ConfidenceBox brief={brief} />
      <KeyFindings />
    </>
  );
}

import { page } from '../context.js';
import { choice } from '../state.js';
import { DaysCard, ExperienceCard, PayCard, SkillsCard, ValuesCard } from './charts.js';
import { ChoiceBar } from './choice-bar.js';
import { Facts } from './facts.js';
import { MapCard } from './map.js';
import { OffresCard } from './offres.js';

/** What the stored offers say: everything follows what is chosen. */
export function Analyst() {
  return (
    <>
      <ChoiceBar />
      <Facts />
      <div class="cards">
        <MapCard />
        <div class="column">
          <ValuesCard name="trades" />
          {choice.value.trade !== undefined && <SkillsCard />}
        </div>
        <DaysCard />
        <PayCard />
        <ValuesCard name="contracts" />
        <ValuesCard name="boards" />
        <ExperienceCard />
        {page().data.opening.live && <OffresCard />}
      </div>
    </>
  );
}

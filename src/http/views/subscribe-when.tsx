import { DEFAULT_PREFERENCES, MAX_PAPERS } from "../../domain/subscription.ts";
import type { ParameterError } from "../problem.ts";
import type { Typed } from "../subscribing/typed.ts";
import { Field, Select } from "./subscribe-field.tsx";

export const FREQUENCY_NAMES = [
  ["weekdays", "Monday to Friday"],
  ["daily", "every day"],
  ["weekly", "once a week"],
] as const;

const WEEKDAY_NAMES = [
  ["1", "Monday"],
  ["2", "Tuesday"],
  ["3", "Wednesday"],
  ["4", "Thursday"],
  ["5", "Friday"],
  ["6", "Saturday"],
  ["7", "Sunday"],
] as const;

const HOURS = Array.from({ length: 24 }, (_, hour) => [String(hour), hourName(hour)] as const);

/** `08:00` */
export function hourName(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}

/** How often, when and how much. */
export function WhenFields({ typed, errors }: { typed: Typed; errors: ParameterError[] }) {
  const { frequency, weekday, hour, timeZone, papers } = DEFAULT_PREFERENCES;
  const chosen = (name: string, otherwise: unknown) => typed[name]?.[0] ?? String(otherwise);
  return (
    <fieldset>
      <legend>When</legend>
      <div class="row">
        <Field name="frequency" label="How often" errors={errors}>
          <Select name="frequency" options={FREQUENCY_NAMES} chosen={chosen("frequency", frequency)} />
        </Field>
        <Field name="weekday" label="Day, if once a week" errors={errors}>
          <Select name="weekday" options={WEEKDAY_NAMES} chosen={chosen("weekday", weekday)} />
        </Field>
        <Field name="hour" label="Hour" errors={errors}>
          <Select name="hour" options={HOURS} chosen={chosen("hour", hour)} />
        </Field>
        <Field name="timeZone" label="Time zone" errors={errors}>
          <TimeZones chosen={chosen("timeZone", timeZone)} />
        </Field>
        <Field name="papers" label={`Papers, ${MAX_PAPERS} at most`} errors={errors}>
          <input
            id="field-papers"
            name="papers"
            inputmode="numeric"
            pattern="[0-9]{1,2}"
            size={4}
            value={chosen("papers", papers)}
          />
        </Field>
      </div>
    </fieldset>
  );
}

/** Every zone by its continent; one that has gone by another name first. */
function TimeZones({ chosen }: { chosen: string }) {
  const zones = Intl.supportedValuesOf("timeZone");
  const others = [...new Set(["UTC", chosen])].filter((zone) => !zones.includes(zone));
  return (
    <select id="field-timeZone" name="timeZone">
      {others.map((zone) => (
        <option selected={zone === chosen}>{zone}</option>
      ))}
      {[...Map.groupBy(zones, (zone) => zone.split("/")[0] ?? zone)].map(([continent, names]) => (
        <optgroup label={continent}>
          {names.map((zone) => (
            <option value={zone} selected={zone === chosen}>
              {zone.replace(/^[^/]+\//, "").replaceAll("_", " ")}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

import type { Child } from "hono/jsx";
import type { ParameterError } from "../problem.ts";

export interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  errors: ParameterError[];
  children: Child;
}

/** A field with its label above it and what is wrong with it below. */
export function Field({ name, label, hint, errors, children }: FieldProps) {
  return (
    <p class="field">
      <label for={`field-${name}`}>{label}</label>
      {children}
      {hint !== undefined && (
        <span class="hint" id={`hint-${name}`}>
          {hint}
        </span>
      )}
      <Mistake name={name} errors={errors} />
    </p>
  );
}

/** What is wrong with a field, in words that go on where its name begins. */
export function Mistake({ name, errors }: { name: string; errors: ParameterError[] }) {
  const own = errors.filter(({ parameter }) => parameter === name);
  if (own.length === 0) return null;
  const [first, ...more] = [...new Set(own.map(({ detail }) => detail))];
  return <strong class="mistake">This {[first, ...more].join("; ")}.</strong>;
}

export interface SelectProps {
  name: string;
  options: readonly (readonly [value: string, label: string])[];
  chosen: string;
}

/** One of some values. */
export function Select({ name, options, chosen }: SelectProps) {
  return (
    <select id={`field-${name}`} name={name}>
      {options.map(([value, label]) => (
        <option value={value} selected={value === chosen}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** A box to tick for each of some values of a filter that takes several. */
export function Ticks({ name, options, chosen }: Omit<SelectProps, "chosen"> & { chosen: readonly string[] }) {
  return (
    <ul class="ticks">
      {options.map(([value, label]) => (
        <li>
          <label>
            <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} /> {label}
          </label>
        </li>
      ))}
    </ul>
  );
}

import { numberOf, ownFormat, parserOf, type CellValue, type Field } from './cell-types.ts';
import { timeReader } from './time-format.ts';

/** Whether a value is beyond a bound. What cannot be compared with it is not. */
export type Beyond = (value: CellValue) => boolean;

/** What values are compared by; undefined: nothing. */
type Scale = (value: CellValue) => CellValue | undefined;

const dayText = /^\d{4}-\d{2}-\d{2}$/;
const instantText = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:Z|([+-])(\d{2}):?(\d{2}))?$/;
const clockText = /^(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/;
const daysText = /^(-)?P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const monthsText = /^(-)?P(?=.)(?:(\d+)Y)?(?:(\d+)M)?$/;
const dayMs = 86_400_000;

/** The bound of a field as its schema writes it; undefined: there is none, or none that values can be compared with. */
export function beyond(field: Field, constraint: 'minimum' | 'maximum'): Beyond | undefined {
	const written = field.constraints?.[constraint];
	if (typeof written !== 'string' && typeof written !== 'number') return undefined;
	const isLeast = constraint === 'minimum';
	const [scale, limit] = scaleOf(field, written, isLeast);
	if (limit === undefined) return undefined;
	return (value) => {
		const other = scale(value);
		if (other === undefined || typeof other !== typeof limit) return false;
		return isLeast ? other < limit : other > limit;
	};
}

/** How values are compared with a bound, and what stands for it. */
function scaleOf(field: Field, written: string | number, isLeast: boolean): readonly [Scale, CellValue | undefined] {
	const format = ownFormat(field);
	if (format !== undefined) return formatScale(format, written, isLeast);
	const { type } = field;
	switch (type) {
		case undefined:
		case 'any':
			return openScale(written, isLeast);
		case 'datetime':
		case 'date':
		case 'time':
		case 'yearmonth':
			if (type === 'datetime') return [instantOf, instantOf(written) ?? dayOf(written, isLeast)];
			if (type === 'time') return [clockOf, clockOf(written)];
			return [same, parserOf(field)(instantOf(written) === undefined ? written : String(written).slice(0, 10))];
		case 'duration':
			return durationScale(written);
		default:
			return [same, parserOf(field)(written)];
	}
}

/** Texts of a format of the author's own, by the times that they mean. The bound may be written so, or as the standard has it. */
function formatScale(
	format: string,
	written: string | number,
	isLeast: boolean,
): readonly [Scale, CellValue | undefined] {
	const read = timeReader(format);
	if (read === undefined) return [same, undefined];
	const timeOf = (value: CellValue, isStart: boolean) => {
		const text = String(value);
		const clock = clockOf(text);
		const plain = instantOf(text) ?? dayOf(text, isStart) ?? (clock === undefined ? undefined : clock * 1000);
		return read(text) ?? plain ?? dayOf(`${text}-01`, true);
	};
	return [(value) => timeOf(value, true), timeOf(written, isLeast)];
}

/** Nothing is said of a field's type: its bound tells whether its cells are numbers, times or words. */
function openScale(written: string | number, isLeast: boolean): readonly [Scale, CellValue | undefined] {
	const number = numberOf(written);
	if (number !== undefined) return [numberOf, number];
	const instant = instantOf(written) ?? dayOf(written, isLeast);
	if (instant !== undefined) return [(value) => instantOf(value) ?? dayOf(value, true), instant];
	return [same, written];
}

function same(value: CellValue): CellValue {
	return value;
}

/** A date with a time in milliseconds; one that tells no zone is of UTC. */
export function instantOf(value: CellValue): number | undefined {
	const found = typeof value === 'string' ? instantText.exec(value) : null;
	if (found === null) return undefined;
	const [, day = '', hours, minutes, seconds = '0', sign, zoneHours = '0', zoneMinutes = '0'] = found;
	const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === '-' ? -1 : 1);
	const time = (Number(hours) * 60 + Number(minutes) - zone) * 60_000 + Number(seconds) * 1000;
	return known(Date.parse(day) + time);
}

/** The beginning of a day, or its end: as the greatest value, a day is meant as a whole. */
function dayOf(value: CellValue, isStart: boolean): number | undefined {
	if (typeof value !== 'string' || !dayText.test(value)) return undefined;
	return known(Date.parse(value) + (isStart ? 0 : dayMs - 0.001));
}

/** Days are compared with days, months with months: how many days a month has is nobody's to say. */
function durationScale(written: string | number): readonly [Scale, CellValue | undefined] {
	const seconds = secondsOf(written);
	return seconds === undefined ? [monthsOf, monthsOf(written)] : [secondsOf, seconds];
}

function secondsOf(value: CellValue): number | undefined {
	const found = typeof value === 'string' ? daysText.exec(value) : null;
	if (found === null) return undefined;
	const [, sign, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found;
	const whole = (Number(weeks) * 7 + Number(days)) * 24 + Number(hours);
	return (sign === '-' ? -1 : 1) * (whole * 3600 + Number(minutes) * 60 + Number(seconds));
}

function monthsOf(value: CellValue): number | undefined {
	const found = typeof value === 'string' ? monthsText.exec(value) : null;
	if (found === null) return undefined;
	const [, sign, years = 0, months = 0] = found;
	return (sign === '-' ? -1 : 1) * (Number(years) * 12 + Number(months));
}

function clockOf(value: CellValue): number | undefined {
	const found = typeof value === 'string' ? clockText.exec(value) : null;
	if (found === null) return undefined;
	const [, hours, minutes, seconds = '0'] = found;
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function known(value: number): number | undefined {
	return Number.isNaN(value) ? undefined : value;
}

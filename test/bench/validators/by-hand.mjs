/** The same as a careful person would write it: the floor. */
function isTeam(value) {
  return typeof value === "object" && value !== null && Number.isSafeInteger(value.id) && typeof value.city === "string";
}

export function isHero(value) {
  if (typeof value !== "object" || value === null) return false;
  if (!Number.isSafeInteger(value.id) || typeof value.name !== "string" || value.name.length < 1 || value.name.length > 120) return false;
  if (typeof value.email !== "string" || !Number.isSafeInteger(value.age) || value.age < 0 || value.age > 200 || typeof value.active !== "boolean") return false;
  if (!Array.isArray(value.tags)) return false;
  for (let index = 0; index < value.tags.length; index += 1) if (typeof value.tags[index] !== "string") return false;
  return value.team === null || isTeam(value.team);
}

export function isHeroes(value) {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isHero(value[index])) return false;
  return true;
}

export function copyHeroes(value) {
  if (!isHeroes(value)) throw new TypeError("not heroes");
  return value.map(({ id, name, email, age, active, tags, team }) => ({ id, name, email, age, active, tags: [...tags], team: team && { id: team.id, city: team.city } }));
}

export const parseHeroesText = (text) => copyHeroes(JSON.parse(text));

const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;
const quoted = (text) => (escaped.test(text) ? JSON.stringify(text) : `"${text}"`);
const stringifyItem = (item) =>
  `{"id":${item.id},"title":${quoted(item.title)},"price":${item.price},"tags":[${item.tags.map(quoted).join(",")}],"note":${item.note === null ? "null" : quoted(item.note)}}`;

export const stringifySmall = (value) => `{"id":${value.id},"name":${quoted(value.name)},"active":${value.active}}`;
export const stringifyOrder = ({ id, customer, items }) =>
  `{"id":${id},"customer":{"name":${quoted(customer.name)},"email":${quoted(customer.email)}},"items":[${items.map(stringifyItem).join(",")}]}`;
export const stringifyVisits = (visits) => `[${visits.map(({ id, at, page }) => `{"id":${id},"at":"${at.toISOString()}","page":${quoted(page)}}`).join(",")}]`;
export const stringifyTexts = (value) => `[${value.map(quoted).join(",")}]`;
export const dumpItems = (items) => items.map(({ id, title, price, tags, note }) => ({ id, title, price, tags: [...tags], note }));

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

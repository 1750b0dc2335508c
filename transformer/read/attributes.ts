/** The table of all attributes: where each may stand and what it takes. */

export type ValueKind = "flag" | "flagOrWord" | "flagOrList" | "wordOrList" | "word" | "text" | "number" | "count" | "action" | "literal" | "format" | "extra" | "inheritance";

export interface AttributeRule {
  readonly on: "interface" | "property" | "both";
  readonly takes: ValueKind;
  /** Known to the language, and not built yet: an error rather than no effect. */
  readonly notReady?: true;
}

const onInterface = (takes: ValueKind): AttributeRule => ({ on: "interface", takes });
const onProperty = (takes: ValueKind): AttributeRule => ({ on: "property", takes });
const onBoth = (takes: ValueKind): AttributeRule => ({ on: "both", takes });
const later = (on: AttributeRule["on"]): AttributeRule => ({ on, takes: "text", notReady: true });

export const sqlmodelAttributes: Readonly<Record<string, AttributeRule>> = {
  table: onInterface("flagOrWord"),
  primaryKey: onBoth("flagOrList"),
  unique: onBoth("flagOrList"),
  index: onBoth("flagOrList"),
  check: onBoth("text"),
  comment: onBoth("text"),
  title: onInterface("text"),
  schema: later("interface"),
  inheritance: onInterface("inheritance"),
  discriminator: onInterface("word"),
  discriminatorValue: onInterface("literal"),
  shardKey: onInterface("word"),
  extra: onInterface("extra"),
  strict: onInterface("flag"),
  autoIncrement: onProperty("flag"),
  foreignKey: onProperty("text"),
  onDelete: onProperty("action"),
  onUpdate: onProperty("action"),
  default: onProperty("literal"),
  defaultSql: onProperty("text"),
  defaultFactory: onProperty("word"),
  column: onProperty("text"),
  sqlType: onProperty("text"),
  maxLength: onProperty("count"),
  maxDigits: onProperty("count"),
  decimalPlaces: onProperty("count"),
  skip: onProperty("flag"),
  skipInsert: onProperty("flag"),
  skipUpdate: onProperty("flag"),
  immutable: onProperty("flag"),
  generated: onProperty("text"),
  relation: onProperty("word"),
  through: onProperty("text"),
  backPopulates: onProperty("word"),
  cascade: later("property"),
  passiveDeletes: later("property"),
  orderBy: onProperty("wordOrList"),
  lazy: later("property"),
  computed: onProperty("word"),
  hybrid: onProperty("word"),
  version: later("property"),
  createdAt: later("property"),
  updatedAt: later("property"),
  softDelete: later("property"),
  alias: onProperty("text"),
  validationAlias: onProperty("text"),
  serializationAlias: onProperty("text"),
  exclude: onProperty("flag"),
  secret: onProperty("flag"),
};

export const validateAttributes: Readonly<Record<string, AttributeRule>> = {
  min: onProperty("number"),
  max: onProperty("number"),
  gt: onProperty("number"),
  ge: onProperty("number"),
  lt: onProperty("number"),
  le: onProperty("number"),
  multipleOf: onProperty("number"),
  minLength: onProperty("count"),
  maxLength: onProperty("count"),
  pattern: onProperty("text"),
  minItems: onProperty("count"),
  maxItems: onProperty("count"),
  uniqueItems: onProperty("flag"),
  format: onProperty("format"),
  custom: onProperty("wordOrList"),
  message: onProperty("text"),
  before: onInterface("wordOrList"),
  model: onInterface("wordOrList"),
};

export const extraPolicies = ["ignore", "forbid", "allow"] as const;
export const referentialActions = ["noAction", "restrict", "cascade", "setNull", "setDefault"] as const;

export const inheritances = ["single", "joined", "concrete"] as const;

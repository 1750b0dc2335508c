/** The groups of the suite that no type of ours says, by the reason. */
export const unexpressed: Readonly<Record<string, readonly string[]>> = {
  "no value is of type never": [
    "allOf: allOf with boolean schemas, some false", "allOf: allOf with boolean schemas, all false", "anyOf: anyOf with boolean schemas, all false",
    "boolean_schema: boolean schema 'false'", "not: not with boolean schema true", "oneOf: oneOf with boolean schemas, all true",
    "oneOf: oneOf with boolean schemas, more than one true", "oneOf: oneOf with boolean schemas, all false", "ref: $ref to boolean schema false",
    "unevaluatedProperties: unevaluatedProperties with not",
  ],
  "an index signature binds fields": [
    "additionalProperties: additionalProperties with schema", "additionalProperties: additionalProperties does not look in applicators",
  ],
  "no type is a complement": ["not: not", "not: not multiple types", "oneOf: oneOf", "oneOf: oneOf complex types", "unevaluatedItems: unevaluatedItems with if/then/else",
    "unevaluatedProperties: dynamic evalation inside nested refs"],
  "several rules of one kind": ["allOf: allOf combined with anyOf, oneOf"],
  "`contains` says nothing of all": [
    "contains: contains keyword validation", "contains: contains keyword with const keyword", "contains: items + contains", "contains: contains with null instance elements",
    "maxContains: maxContains with contains", "maxContains: maxContains with contains, value with a decimal", "maxContains: minContains < maxContains",
    "minContains: minContains=1 with contains", "minContains: minContains=2 with contains", "minContains: minContains=2 with contains with a decimal value",
    "minContains: maxContains = minContains", "minContains: minContains = 0 with maxContains", "unevaluatedItems: unevaluatedItems depends on multiple nested contains",
    "unevaluatedItems: unevaluatedItems and contains interact to control item dependency relationship",
  ],
  "no rule counts an object's keys": [
    "maxProperties: maxProperties validation", "maxProperties: maxProperties validation with a decimal", "minProperties: minProperties validation",
    "minProperties: minProperties validation with a decimal", "dependentSchemas: dependencies with escaped characters",
    "optional/dependencies-compatibility: schema dependencies with escaped characters",
  ],
  "rules belong to named properties": [
    "items: items does not look in applicators, valid case", "patternProperties: multiple simultaneous patternProperties are validated",
    "properties: properties, patternProperties, additionalProperties interaction", "unevaluatedProperties: unevaluatedProperties schema",
  ],
  "no expression is a key's type": [
    "patternProperties: regexes are not anchored by default and are case sensitive", "propertyNames: propertyNames validation",
    "unevaluatedProperties: unevaluatedProperties not affected by propertyNames", "dynamicRef: multiple dynamic paths to the $dynamicRef keyword",
    "optional/ecmascript-regex: patterns always use unicode semantics with patternProperties",
    "optional/ecmascript-regex: \\w in patternProperties matches [A-Za-z0-9_], not unicode letters", "optional/ecmascript-regex: patternProperties with ASCII ranges",
    "optional/ecmascript-regex: \\d in patternProperties matches [0-9], not unicode digits", "optional/ecmascript-regex: patternProperties with non-ASCII digits",
    "optional/non-bmp-regex: Proper UTF-16 surrogate pair handling: patternProperties",
  ],
  "a wrong default is an error": ["default: invalid type for default"],
  "a wrong pattern is an error": ["optional/ecmascript-regex: pattern with non-ASCII digits"],
  "formats of ours are asserted": [
    "format: email format", "format: idn-email format", "format: regex format", "format: ipv4 format", "format: ipv6 format", "format: idn-hostname format",
    "format: hostname format", "format: date format", "format: date-time format", "format: time format", "format: json-pointer format",
    "format: relative-json-pointer format", "format: iri format", "format: iri-reference format", "format: uri format", "format: uri-reference format",
    "format: uri-template format", "format: uuid format", "format: duration format",
    "optional/format-assertion: schema that uses custom metaschema with format-assertion: false",
  ],
  "we have no such format": [
    "optional/ecmascript-regex: \\a is not an ECMA 262 control escape", "optional/format/duration: validation of duration strings",
    "optional/format/hostname: validation of host names", "optional/format/idn-hostname: validation of internationalized host names",
    "optional/format/iri-reference: validation of IRI References", "optional/format/iri: validation of IRIs",
    "optional/format/json-pointer: validation of JSON-pointers (JSON String Representation)", "optional/format/regex: validation of regular expressions",
    "optional/format/relative-json-pointer: validation of Relative JSON Pointers (RJP)", "optional/format/uri-reference: validation of URI References",
    "optional/format/uri-template: format: uri-template",
  ],
  "our times have no zone": ["optional/format/time: validation of time strings"],
  "schemas of older drafts": ["optional/cross-draft: refs to historic drafts are processed as historic drafts"],
};

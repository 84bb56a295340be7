extension Shape {
  /// The JSON Schema (draft 2020-12) of a document of this shape.
  ///
  /// - Parameters:
  ///   - id: The identifier, a URI without a host.
  ///   - description: What the document is, as a sentence.
  package func schema(id: String, title: String, description: String) -> Value {
    .object(
      [
        Value.Member("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
        Value.Member("$id", .text(id)), Value.Member("title", .text(title)),
        Value.Member("description", .text(description)),
      ] + keywords)
  }

  private var schema: Value { .object(keywords) }

  fileprivate var keywords: [Value.Member] {
    switch self {
    case .text: [type("string")]
    case .matching(let pattern): [type("string"), Value.Member("pattern", .text(pattern))]
    case .scalar(let pattern):
      [
        Value.Member("type", .list(["string", "number", "boolean"].map { .text($0) })),
        Value.Member("pattern", .text(pattern)),
      ]
    case .time: [type("string"), Value.Member("format", .text("date-time"))]
    case .oneOf(let values):
      values.count == 1 ? [Value.Member("const", values[0])] : [Value.Member("enum", .list(values))]
    case .number(let least, let most):
      [type("integer"), Value.Member("minimum", .number(least))]
        + (most.map { [Value.Member("maximum", .number($0))] } ?? [])
    case .boolean: [type("boolean")]
    case .null: [type("null")]
    case .list(let element, let canBeEmpty):
      [type("array"), Value.Member("items", element.schema)]
        + (canBeEmpty ? [] : [Value.Member("minItems", .number(1))])
    case .map(let element): [type("object"), Value.Member("additionalProperties", element.schema)]
    case .object(let members):
      [
        type("object"),
        Value.Member("properties", .object(members.map { Value.Member($0.name, $0.schema) })),
        Value.Member("required", .list(members.filter { !$0.isOptional }.map { .text($0.name) })),
        Value.Member("additionalProperties", .boolean(false)),
      ]
    case .either(let shapes): [Value.Member("anyOf", .list(shapes.map(\.schema)))]
    }
  }

  private func type(_ name: String) -> Value.Member { Value.Member("type", .text(name)) }
}

extension Shape.Member {
  fileprivate var schema: Value { .object([Value.Member("description", .text(help))] + shape.keywords) }
}

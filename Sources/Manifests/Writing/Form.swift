/// How something is written for programs: the value and its shape, from one declaration.
package struct Form<Subject>: Sendable {
  package let shape: Shape
  private let write: @Sendable (Subject) -> Value

  package init(_ shape: Shape, _ write: @escaping @Sendable (Subject) -> Value) {
    self.shape = shape
    self.write = write
  }

  /// An object with these members.
  package init(_ fields: [FormField<Subject>]) {
    self.init(.object(fields.map(\.member))) { .object(fields.members(of: $0)) }
  }

  package func callAsFunction(_ subject: Subject) -> Value { write(subject) }

  /// A list of such values.
  package var list: Form<[Subject]> {
    Form<[Subject]>(.list(shape)) { subjects in .list(subjects.map { write($0) }) }
  }

  /// Such a value, or null for nil.
  package var orNull: Form<Subject?> {
    Form<Subject?>(shape.orNull) { $0.map { write($0) } ?? .null }
  }

  /// Such values, made before.
  package var made: Form<Value> { Form<Value>(shape) { $0 } }
}

extension Form<String> {
  package static var text: Form { Form(.text) { .text($0) } }

  /// One of some texts.
  package static func oneOf(_ texts: [String]) -> Form { Form(.oneOf(texts)) { .text($0) } }
}

extension Form<Int> {
  package static var count: Form { Form(.count) { .number($0) } }
}

extension Form<Bool> {
  package static var boolean: Form { Form(.boolean) { .boolean($0) } }

  /// True, for members that are left out otherwise.
  package static var yes: Form { Form(.oneOf([.boolean(true)])) { .boolean($0) } }
}

extension Form<[String]> {
  package static var texts: Form { Form<String>.text.list }
}

extension Form where Subject: CaseIterable & RawRepresentable & SendableMetatype, Subject.RawValue == String {
  /// One of the cases.
  package static var cases: Form { Form(.oneOf(Subject.allCases.map(\.rawValue))) { .text($0.rawValue) } }
}

/// A member of an object that is written for programs: its name, what it means, its shape, and its value.
package struct FormField<Subject>: Sendable {
  package let member: Shape.Member
  /// Nil if the member is left out.
  let value: @Sendable (Subject) -> Value?

  /// A member that is always written.
  package init<Part>(
    _ name: String, _ help: String, _ form: Form<Part>, _ part: @escaping @Sendable (Subject) -> Part
  ) {
    member = Shape.Member(name, help, form.shape)
    value = { form(part($0)) }
  }

  private init(_ member: Shape.Member, _ value: @escaping @Sendable (Subject) -> Value?) {
    self.member = member
    self.value = value
  }

  /// A member that is left out where its part is nil.
  package static func optional<Part>(
    _ name: String, _ help: String, _ form: Form<Part>, _ part: @escaping @Sendable (Subject) -> Part?
  ) -> FormField {
    FormField(Shape.Member(name, help, form.shape, isOptional: true)) { part($0).map { form($0) } }
  }

  /// The member as one of an object that has the subject in it; left out where that has none.
  package func of<Whole>(_ part: @escaping @Sendable (Whole) -> Subject?) -> FormField<Whole> {
    FormField<Whole>(member.optional) { part($0).flatMap(value) }
  }

  /// A member that is the same in each object, such as its kind.
  package static func constant(_ name: String, _ help: String, _ text: String) -> FormField {
    FormField(Shape.Member(name, help, .oneOf([text]))) { _ in .text(text) }
  }
}

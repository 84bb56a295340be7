extension Array {
  /// The members of an object with these fields.
  package func members<Subject>(of subject: Subject) -> [Value.Member] where Element == FormField<Subject> {
    compactMap { field in field.value(subject).map { Value.Member(field.member.name, $0) } }
  }
}

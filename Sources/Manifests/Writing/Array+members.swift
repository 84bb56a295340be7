extension Array {
  /// The members of an object with these fields.
  package func members<Subject>(of subject: Subject) -> [Value.Member] where Element == FormField<Subject> {
    var members: [Value.Member] = []
    members.reserveCapacity(count)
    // By position, as copying a field would count the references to all that it holds, from all cores at once.
    for position in indices {
      if let value = self[position].value(subject) {
        members.append(Value.Member(self[position].member.name, value))
      }
    }
    return members
  }
}

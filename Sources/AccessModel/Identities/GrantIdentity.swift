/// Identifies a grant by its binding, the subject as bound, and the occurrence if the binding lists that subject twice.
///
/// A position among the subjects could refer to another subject once the binding changes.
package struct GrantIdentity: Sendable, Hashable {
  package let binding: BindingIdentity
  package let subject: Subject
  /// 0 for the first occurrence of the subject in the binding.
  package let occurrence: Int

  package init(binding: BindingIdentity, subject: Subject, occurrence: Int = 0) {
    self.binding = binding
    self.subject = subject
    self.occurrence = occurrence
  }
}

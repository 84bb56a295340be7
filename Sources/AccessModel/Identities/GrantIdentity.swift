/// Which grant: its binding, the subject as bound, and which occurrence where the binding lists that subject twice.
///
/// A position among the subjects would come to mean another one once the binding changes.
package struct GrantIdentity: Sendable, Hashable {
  package let binding: BindingIdentity
  package let subject: Subject
  /// 0 for the first time that the binding lists the subject.
  package let occurrence: Int

  package init(binding: BindingIdentity, subject: Subject, occurrence: Int = 0) {
    self.binding = binding
    self.subject = subject
    self.occurrence = occurrence
  }
}

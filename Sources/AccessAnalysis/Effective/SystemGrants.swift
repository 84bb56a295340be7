import AccessModel
import Synchronization

/// The system's own bindings, which lists do not show unless asked to, where they decide somebody's level.
///
/// A class because the bindings are looked through only when the first row is shown, and once for all rows.
package final class SystemGrants: Sendable {
  private let analysis: Analysis
  private let found = Mutex<Set<Int32>?>(nil)

  package init(_ analysis: Analysis) {
    self.analysis = analysis
  }

  /// The numbers of the subjects that these bindings name.
  private var subjects: Set<Int32> {
    found.withLock { found in
      if let found { return found }
      let snapshot = analysis.roles.snapshot
      let subjects = Set(
        snapshot.bindings.indices.lazy.filter { snapshot.index.isSystemBinding[$0] }
          .flatMap { snapshot.index.subjectsOfBinding[$0] })
      found = subjects
      return subjects
    }
  }

  /// The first such binding without which the subject would have another level; nil if there is none.
  package func binding(deciding who: SubjectIdentity) -> Binding? {
    let (index, subjects) = (analysis.roles.snapshot.index, subjects)
    let isConcerned = who.identity.subjects.contains { subject in
      index.number(of: subject).map { subjects.contains(Int32($0)) } ?? false
    }
    return isConcerned
      ? analysis.levels.systemBinding(deciding: EffectiveAccess(of: who, analysis).bindings) : nil
  }
}

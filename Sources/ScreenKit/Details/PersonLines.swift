import AccessModel
import AccessAnalysis
import Reports
import Terminal

/// A person as lines of a detail: the account, and what the person holds.
package enum PersonLines {
  /// - Parameter isBrief: Whether to show only the first grants, as beside a list.
  package static func lines(
    _ person: KnownPeople.Person, _ context: ScreenContext, isBrief: Bool = false
  ) -> [StyledLine] {
    let analysis = context.analysis
    let access = EffectiveAccess(of: SubjectIdentity(person, analysis.memberships), analysis)
    return head(person, access, context) + AccessLines.grants(access, analysis, isBrief: isBrief)
      + AccessLines.denials(access)
  }

  /// The name, the account, and what is unusual.
  package static func head(
    _ person: KnownPeople.Person, _ access: EffectiveAccess, _ context: ScreenContext
  ) -> [StyledLine] {
    let labels = PersonLabels(context.snapshot)
    let remarks = labels.remarks(on: person.who)
    var lines = [
      DetailLines.heading(labels.name(person.who)) + StyledLine("  ") + access.highest.line,
      StyledLine("  \(labels.account(person.who))", .muted), StyledLine("  \(labels.kind(person.who))", .muted),
    ]
    if !remarks.isEmpty { lines.append(StyledLine("  \(remarks.joined(separator: ", "))", .warning)) }
    let member = context.analysis.memberships.member(of: person.subject)
    if let note = member.flatMap(context.analysis.memberships.tokenNote) {
      lines.append(StyledLine("  \(note)", .warning))
    }
    return lines
  }
}

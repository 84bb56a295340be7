import AccessModel
import AccessAnalysis
import Reports
import Terminal

/// What a subject holds, for details of lists of subjects.
package enum SubjectDetail {
  /// Every grant by scope with its level, by both models and through groups, and what Azure denies.
  ///
  /// - Parameter isBrief: Whether to show only the first grants, a line each, as beside a list.
  package static func capabilities(_ subject: Subject, _ context: ScreenContext, isBrief: Bool = false) -> [StyledLine]
  {
    let analysis = context.analysis
    let access = EffectiveAccess(of: SubjectIdentity(subject, analysis.memberships), analysis)
    return [StyledLine(), DetailLines.heading("What it can do") + StyledLine("  ") + access.highest.line]
      + AccessLines.grants(access, analysis, isBrief: isBrief) + AccessLines.denials(access)
      + FindingLines.section(context, isBrief: isBrief) { $0.of(subject) }
  }
}

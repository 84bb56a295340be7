import AccessAnalysis
import AccessModel
import BuiltIn
import Reports
import ScreenKit
import Terminal

extension ScreenEntry {
  /// Everything that one person holds.
  package static let person = ScreenEntry("person") { route, context in
    guard case .person(let who) = route else { return nil }
    return TextScreen(context) { page(of: who, $0) }
  }

  private static func page(of who: PeopleWithAccess.Who, _ context: ScreenContext) -> TextPage {
    let labels = PersonLabels(context.snapshot)
    let title = labels.name(who)
    guard let subject = labels.subject(who) else {
      return TextPage(title: title, lines: [StyledLine("The data no longer has this person.", .warning)])
    }
    let (person, analysis) = (KnownPeople.Person(who: who, subject: subject), context.analysis)
    let access = EffectiveAccess(of: SubjectIdentity(person, analysis.memberships), analysis)
    let report = PersonReport(
      access, analysis, declared: context.settings.declared, builtIn: AzureRoles.definitions)
    let sections = report.sections.flatMap { section in
      [StyledLine(), DetailLines.heading(section.title)] + section.lines.map { StyledLine("  \($0)") }
    }
    let gaps = access.gaps.missing.map { StyledLine("  \($0.reason)", .warning) }
    return TextPage(
      title: title,
      lines: PersonLines.head(person, access, context) + sections
        + [StyledLine(), DetailLines.heading("Through what")] + AccessLines.grants(access, analysis)
        + (gaps.isEmpty ? [] : [StyledLine(), DetailLines.heading("Not known")] + gaps))
  }
}

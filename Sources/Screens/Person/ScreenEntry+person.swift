import AccessAnalysis
import AccessModel
import BuiltIn
import Reports
import ScreenKit
import Terminal

extension ScreenEntry {
  /// Everything that one person holds, also whoever runs aksess.
  package static let person = ScreenEntry("person") { route, context in
    switch route {
    case .person(let who): TextScreen(context) { page(of: who, $0) }
    case .me: TextScreen(context) { pageOfMe($0) }
    default: nil
    }
  }

  private static func page(of who: PeopleWithAccess.Who, _ context: ScreenContext) -> TextPage {
    let labels = PersonLabels(context.snapshot)
    guard let subject = labels.subject(who) else {
      return TextPage(
        title: labels.name(who), lines: [StyledLine("The data no longer has this person.", .warning)])
    }
    let (person, analysis) = (KnownPeople.Person(who: who, subject: subject), context.analysis)
    return page(of: person, SubjectIdentity(person, analysis.memberships), context)
  }

  private static func pageOfMe(_ context: ScreenContext) -> TextPage {
    let choice: SubjectChoice
    do throws(Refusal) {
      choice = try SubjectChoice(meIn: context.snapshot, declared: context.settings.me)
    } catch {
      return TextPage(title: SubjectChoice.me, lines: [StyledLine(error.message, .warning)])
    }
    let user = context.snapshot.directory.user(principalName: choice.subject.name)
    let person = KnownPeople.Person(who: user.map { .user($0.id) } ?? .subject(choice.subject), subject: choice.subject)
    let rights = context.snapshot.live?.rights ?? []
    return page(
      of: person, choice.who, context, notes: choice.notes, gaps: choice.gaps,
      further: rights.isEmpty ? [] : [ReportSection(ownRules: rights)], remarks: rights.compactMap(\.note))
  }

  /// - Parameters:
  ///   - who: The person as both models know it.
  ///   - notes: Sentences about who that is.
  ///   - gaps: Missing data about who that is.
  ///   - further: What else is to be said of the person, and remarks on it.
  private static func page(
    of person: KnownPeople.Person, _ who: SubjectIdentity, _ context: ScreenContext, notes: [String] = [],
    gaps: [Gap] = [], further: [ReportSection] = [], remarks: [String] = []
  ) -> TextPage {
    let analysis = context.analysis
    let access = EffectiveAccess(of: who, analysis)
    let report = PersonReport(
      access, analysis, declared: context.settings.declared, builtIn: AzureRoles.definitions)
    let sections = (report.sections + further).flatMap { section in
      [StyledLine(), DetailLines.heading(section.title)] + section.lines.map { StyledLine("  \($0)") }
    }
    let missing = ((access.gaps + gaps).missing.distinct.map(\.reason) + remarks).map {
      StyledLine("  \($0)", .warning)
    }
    return TextPage(
      title: PersonLabels(context.snapshot).name(person.who),
      lines: notes.map { StyledLine($0) } + (notes.isEmpty ? [] : [StyledLine()])
        + PersonLines.head(person, access, context) + sections
        + FindingLines.section(context) { $0.of(person.subject) }
        + [StyledLine(), DetailLines.heading("Through what")] + AccessLines.grants(access, analysis)
        + (missing.isEmpty ? [] : [StyledLine(), DetailLines.heading("Not known")] + missing),
      preset: person.subject.kind == .user ? GrantPreset(people: [person.subject]) : nil,
      revocation: person.subject.kind == .user ? ProposedEdit(of: [person], in: analysis) : nil,
      paths: .ofPerson(person.who))
  }
}

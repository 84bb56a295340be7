import AccessAnalysis
import AccessModel

extension AccessConsequences {
  /// Who gains what, who loses what and who still has it by which grant, and whether anybody is left with cluster-admin,
  /// as sentences; may contain hostile text.
  ///
  /// - Parameters:
  ///   - most: The maximum number of sentences; those that are left out are counted.
  ///   - saysKept: Whether to say who still has it; false where what they have is summed up.
  package func messages(_ directory: Directory, most: Int = 20, saysKept: Bool = true) -> [String] {
    let labels = AffectedLabels(directory)
    let all =
      sentences(gains) { "\(labels.subject($0.who)) \(labels.verb($0.who, "gains", "gain")) \($1)" }
      + sentences(losses) { outcome, what in
        let label = outcome.left.highest == .custom ? "other access" : outcome.left.label
        let keeps = "and \(labels.verb(outcome.who, "keeps", "keep")) \(label) there"
        let left = outcome.left.highest == .none ? "" : ", \(keeps)"
        return
          "\(labels.subject(outcome.who)) \(labels.verb(outcome.who, "loses", "lose")) \(what)\(left)\(elsewhere(outcome))"
      }
      + sentences(saysKept ? kept : []) { outcome, what in
        let holders = outcome.who.unread.isEmpty ? outcome.who.people + outcome.who.others : []
        let ways = outcome.ways.map { labels.way($0.held(by: holders), to: outcome.access.role) }
        return "\(labels.subject(outcome.who)) still \(labels.verb(outcome.who, "has", "have")) \(what): "
          + listed(ways, most: ways.count == 4 ? 4 : 3)
      }
    return (all.count > most ? all.prefix(most) + ["And \(counted(all.count - most, "change", "changes")) more."] : all)
      + rest(labels)
  }

  /// What remains in single namespaces of what was held cluster-wide.
  private func elsewhere(_ outcome: Outcome) -> String {
    let all = outcome.who.people.count + outcome.who.others.count + outcome.who.unread.count
    return switch outcome.elsewhere {
    case 0: ""
    case all where all == 1: "; access in single namespaces stays"
    case all: "; all of them keep access in single namespaces"
    default: "; \(outcome.elsewhere) of them \(outcome.elsewhere == 1 ? "keeps" : "keep") access in single namespaces"
    }
  }

  /// One sentence for the outcomes that differ only in their scopes.
  private func sentences(_ outcomes: [Outcome], _ sentence: (Outcome, String) -> String) -> [String] {
    var scopes: [Alike: [Scope]] = [:]
    var order: [(alike: Alike, outcome: Outcome)] = []
    for outcome in outcomes {
      let alike = Alike(
        role: outcome.access.role, range: outcome.access.range, who: outcome.who, left: outcome.left, ways: outcome.ways
      )
      if scopes[alike] == nil { order.append((alike, outcome)) }
      scopes[alike, default: []].append(outcome.access.scope)
    }
    return order.map { alike, outcome in
      "\(sentence(outcome, "\(AffectedLabels.role(alike.role, alike.range)) \(AffectedLabels.place(scopes[alike] ?? []))"))."
    }
  }

  private struct Alike: Hashable {
    let role: GrantedRole
    let range: LevelRange
    let who: AffectedSubjects
    let left: LevelRange
    let ways: [KeptWay]
  }

  /// Why nobody gains anything, after a colon; empty if there is nobody.
  private func redundancy(_ labels: AffectedLabels) -> String {
    if !void.isEmpty {
      return ": \(listed(void.map(\.label), most: 3)) \(void.count == 1 ? "allows" : "allow") nothing"
    }
    guard concernsSomebody else { return "" }
    let ways = former.map(labels.holding)
    return ": everyone concerned has it already" + (ways.isEmpty ? "" : ": \(listed(ways, most: 3, separator: "; "))")
  }

  private func rest(_ labels: AffectedLabels) -> [String] {
    var messages = empty.map { "\(labels.name($0)) has no members." }
    // Where the same changes take something away, what is added is a part of that.
    let isReplacement = void.isEmpty && former.isEmpty && !losses.isEmpty
    if addsGrants && gains.isEmpty && empty.isEmpty && eligible == 0 && !isReplacement {
      messages.append("Nobody gains anything\(redundancy(labels)).")
    }
    messages += denials.map { denial in
      "Azure denies \(denial.dataActions) to one or more of them, by \(denial.label): a deny wins over every grant."
    }
    if eligible > 0 {
      messages.append("\(counted(eligible, "person", "people")) could gain it by activating a membership (PIM).")
    }
    return messages + [admins.flatMap { labels.remaining($0, "is left with") }].compactMap(\.self)
  }
}

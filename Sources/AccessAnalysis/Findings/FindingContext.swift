import AccessModel

/// A snapshot with what several rules need to know of it, each worked out once.
package struct FindingContext: Sendable {
  package let analysis: Analysis
  package let settings: FindingSettings
  /// What powers each role has, by its number.
  let powers: [RolePowers]
  /// The subjects of the index, kept apart because each use of the snapshot holds on to all that is in it.
  let subjects: [Subject]
  /// Each role by its number, as bindings refer to it; kept apart like the subjects.
  let references: [RoleReference]
  private let heldRoles: Lazily<[Holding]>
  /// Whether each role, by its number, is one of the four that every cluster has.
  let isDefault: [Bool]
  private let heldPowers: Lazily<(holdings: [Holding], ofRoles: Relation)>
  private let crowds: Lazily<[Crowd]>
  private let bound: Lazily<[BoundSubject]>
  private let hardening: Lazily<(checklist: HardeningChecklist, items: [HardeningAssessment.Item])>
  private let kubeconfig: Lazily<KubeconfigAccess>
  /// That of which the analysis is the part that is looked at; itself if it is the whole.
  private let whole: Analysis
  /// That by which grants are judged for what their annotations say or leave unsaid.
  private let judge: Analysis

  package init(_ analysis: Analysis, _ settings: FindingSettings) {
    self.init(part: analysis, settings, of: analysis, judgedAs: analysis)
  }

  /// A part of a snapshot.
  ///
  /// - Parameters:
  ///   - analysis: That of the bindings that are looked at, with all roles.
  ///   - whole: That of the snapshot of which they are a part.
  ///   - judge: That of the snapshot whose annotations tell what grants are expected to say.
  init(part analysis: Analysis, _ settings: FindingSettings, of whole: Analysis, judgedAs judge: Analysis) {
    self.analysis = analysis
    self.settings = settings
    (self.whole, self.judge) = (whole, judge)
    let powers = analysis.roleFacts.powers.value
    subjects = analysis.roles.snapshot.index.subjects
    references = analysis.roleFacts.references.value
    isDefault = analysis.roleFacts.isDefault.value
    kubeconfig = Lazily { KubeconfigAccess(analysis.roles.snapshot, analysis.kubeconfigFetchers.value) }
    let heldRoles = Lazily { Holding.all(in: analysis, besides: settings.baseline) }
    (self.powers, self.heldRoles) = (powers, heldRoles)
    heldPowers = Lazily {
      let masters = analysis.roles.snapshot.index.number(of: .masters)
      let holdings = heldRoles.value.filter { holding in
        !powers[holding.role].isEmpty(isClusterWide: holding.isClusterWide) && holding.subject != masters
          && analysis.levels.ranges[holding.role].atLeast != .clusterAdmin
      }
      return (
        holdings,
        Relation(count: powers.count) { add in
          for (position, holding) in holdings.enumerated() { add(holding.role, position) }
        }
      )
    }
    crowds = Lazily {
      analysis.roles.snapshot.index.subjects.map { Crowd(of: $0, analysis.memberships) }
    }
    bound = Lazily { BoundSubject.all(in: analysis, besides: settings.baseline) }
    hardening = Lazily {
      let checklist = HardeningChecklist(
        analysis.roles.snapshot, settings.declared, HardeningRequest(), settings.builtIn,
        analysis.kubeconfigFetchers.value.assignments)
      return (checklist, checklist.items)
    }
  }

  package var snapshot: Snapshot { analysis.roles.snapshot }
  package var directory: Directory { snapshot.directory }

  /// What is held through bindings, without the baseline: the subjects with their roles.
  var holdings: [Holding] { heldRoles.value }

  /// The names of Roles that allow something else in one namespace than in another, so that a holder of both is the
  /// object of several findings of a rule.
  var variedRoles: Set<Name> { analysis.roleFacts.varied.value }

  /// Those of the holdings that give a power, each to be judged by itself: whoever can do everything is left out.
  var holdingsWithPowers: [Holding] { heldPowers.value.holdings }

  /// The positions in `holdingsWithPowers`, by the numbers of roles.
  var positionsOfRoles: Relation { heldPowers.value.ofRoles }

  /// The users and groups of Entra that bindings name, without the baseline.
  var boundSubjects: [BoundSubject] { bound.value }

  /// What annotations say of grants, by the numbers of the bindings that have such annotations.
  var termsOfBindings: [Int: GrantTerms] { analysis.termsOfBindings.value }

  /// Who can fetch the user kubeconfig, and whether those who are bound can.
  var kubeconfigAccess: KubeconfigAccess { kubeconfig.value }

  /// Whether a binding refers to a role, by its number.
  func isBound(_ role: Int) -> Bool { !whole.roles.snapshot.index.bindingsOfRole[role].isEmpty }

  /// Whether there are bindings at all.
  var hasBindings: Bool { !whole.roles.snapshot.bindings.isEmpty }

  /// Whether annotations of any binding say something.
  func isTold(_ says: (GrantTerms) -> Bool) -> Bool { whole.termsOfBindings.value.contains { says($0.value) } }

  /// Whether annotations of any binding say something, so that it is expected of each grant.
  func isExpected(_ says: (GrantTerms) -> Bool) -> Bool { judge.termsOfBindings.value.contains { says($0.value) } }

  /// The hardening checklist, without requested changes.
  var checklist: HardeningChecklist { hardening.value.checklist }

  /// The items of the hardening checklist.
  var checklistItems: [HardeningAssessment.Item] { hardening.value.items }

  /// How many people stand behind a subject, by its number in the index.
  func crowd(of subject: Int) -> Crowd { crowds.value[subject] }
}

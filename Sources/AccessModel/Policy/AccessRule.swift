/// One rule of one's own about who may hold and do what.
package struct AccessRule: Sendable, Hashable {
  /// What a rule demands.
  package enum Demand: Sendable, Hashable {
    /// The subjects hold no more than a level.
    case atMost(Level)
    /// The subjects cannot do something.
    case never(RuledAction)
    /// Nobody but these can do something.
    case only([RuledSubject], can: RuledAction)
    /// Every namespace has a group that is admin there.
    case namespacesNeedAdminGroup
    /// Every grant says something.
    case grantsNeed(Term)
    /// Every grant has a last day, which is no more days away.
    case grantsEndWithin(days: Int)
  }

  /// A level of access as the file names it.
  package enum Level: String, Sendable, Hashable, CaseIterable {
    case none, view, edit, admin
    case clusterAdmin = "cluster-admin"
  }

  /// What a grant can say of itself, by annotations or in `owners.yaml`.
  package enum Term: String, Sendable, Hashable, CaseIterable {
    case owner, reason
  }

  /// How bad a breach is, as the file says it.
  package enum Severity: String, Sendable, Hashable, CaseIterable {
    case low, medium, high, critical
  }

  /// What breaches are known by.
  package let name: String
  /// Why there is the rule; nil if the file does not say.
  package let why: String?
  package let severity: Severity
  package let demand: Demand
  /// Whom it is about, members of groups included; all if empty.
  package let subjects: [RuledSubject]
  /// Whom it is not about, members of groups included.
  package let except: [RuledSubject]
  /// The namespaces that it is about, what is granted in the whole cluster included; all if empty.
  package let namespaces: [Owner.NamePattern]
  /// Where the rule begins in its file.
  package let place: Place

  package init(
    name: String, why: String?, severity: Severity?, _ demand: Demand, subjects: [RuledSubject],
    except: [RuledSubject], namespaces: [Owner.NamePattern], place: Place
  ) {
    self.name = name
    self.why = why
    self.severity = severity ?? demand.severity
    self.demand = demand
    self.subjects = subjects
    self.except = except
    self.namespaces = namespaces
    self.place = place
  }

  /// Whether it is about a namespace.
  package func concerns(_ namespace: Name) -> Bool {
    !namespace.isEmpty && (namespaces.isEmpty || namespaces.contains { $0.matches(namespace) })
  }
}

extension AccessRule.Demand {
  /// The severity of a breach if the file names none: too much access is worse than a grant that says too little.
  fileprivate var severity: AccessRule.Severity {
    switch self {
    case .atMost, .never, .only: .high
    case .namespacesNeedAdminGroup, .grantsNeed, .grantsEndWithin: .medium
    }
  }
}

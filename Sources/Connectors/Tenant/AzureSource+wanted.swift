import AccessModel

extension AzureSource {
  /// A cluster whose Azure half is asked for.
  struct Wanted: Sendable {
    let source: AzureSource
    /// Whom bindings name.
    let sought: SoughtIdentities
    /// The URL of the API server.
    let server: String
    let meter: WorkMeter
    /// What the cluster is known by; nil if nothing is known.
    private let identity: ClusterIdentity?
    private let remembered: RememberedCluster
    /// What was answered earlier to the question which cluster it is.
    private let answer: AKSClusterQuestion.Answer?

    init(
      _ source: AzureSource, _ sought: SoughtIdentities, server: String, identity: ClusterIdentity?, _ meter: WorkMeter
    ) {
      (self.source, self.sought, self.server, self.identity, self.meter) = (source, sought, server, identity, meter)
      remembered = RememberedCluster(source.folder, server: server, identity: identity)
      answer = source.cluster == nil ? remembered.answer : nil
    }

    /// Whether the cluster has to do with Azure: a binding names an object ID or a user principal name, it is at an
    /// address of AKS, or it was named or answered.
    var isOfAzure: Bool {
      let isAnswered = if case .cluster? = answer { true } else { false }
      return !sought.isEmpty || source.cluster != nil || isAnswered || AzureResources.isOfAKS(server)
    }

    /// What was read within a day; nil if there is nothing, or somebody can be asked now what it lacks.
    func kept(at now: Timestamp) -> AzureHalf? {
      guard !source.isRenewing, let kept = cache(answer)?.half(at: now, asking: sought) else { return nil }
      return source.ask != nil && kept.isUnanswered ? nil : kept
    }

    /// Keeps what was read.
    func keep(_ half: AzureHalf) {
      cache(source.cluster == nil ? remembered.answer : nil)?.keep(half, asking: sought)
    }

    func fetch(_ az: Az, _ account: AzureFetch.Account, at now: Timestamp) -> AzureFetch {
      AzureFetch(
        az: az, account: account, server: server, cluster: source.cluster, answer: answer, ask: asker, now: now,
        say: meter.say)
    }

    /// What is kept of the cluster; nil if nothing is.
    private func cache(_ answer: AKSClusterQuestion.Answer?) -> AzureCache? {
      guard source.keepsHalf else { return nil }
      var known = source.cluster
      if case .cluster(let id)? = answer { known = id }
      return AzureCache(source.folder, server: server, identity: identity, cluster: known)
    }

    /// Asks, and remembers what is answered.
    private var asker: AKSClusterQuestion.Asker? {
      guard let ask = source.ask else { return nil }
      return { [remembered] (question: AKSClusterQuestion) async -> AKSClusterQuestion.Answer? in
        let answer = await ask(question)
        if let answer { remembered.keep(answer) }
        return answer
      }
    }
  }
}

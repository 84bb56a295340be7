import AccessAnalysis
import AccessModel

/// Asks the API server of a live cluster what is allowed, and who asks.
package struct ServerReviews: Sendable {
  private let kubectl: Kubectl
  /// The namespace of the context; `default` if it names none, as for kubectl.
  package let namespace: Name

  /// The longest that the server may be silent: its webhooks have 30 s.
  private static let silence = Duration.seconds(60)
  private static let path = "/apis/authorization.k8s.io/v1/"

  /// - Parameters:
  ///   - kubectl: With the context to ask.
  ///   - namespace: That of the context; empty if it names none.
  package init(_ kubectl: Kubectl, namespace: Name) {
    self.kubectl = kubectl
    self.namespace = namespace.isEmpty ? "default" : namespace
  }

  /// The server's answers to requests, in their order.
  ///
  /// - Parameter objectID: Who sends them in Entra; nil if that is not known.
  /// - Throws: A problem that says that the server could not be asked, and what to do.
  package func answers(_ requests: [AccessRequest], objectID: ObjectID?) async throws(Problem) -> [ServerAnswer] {
    do throws(KubectlFailure) {
      var answers: [ServerAnswer] = []
      for request in requests {
        let review = ReviewText.accessReview(request, objectID: objectID)
        answers.append(try ReviewText.answer(try await create("subjectaccessreviews", review)))
      }
      return answers
    } catch {
      throw error.problem(
        kubectl.name,
        forbidden: (
          "you are not allowed to ask what others may do",
          "Ask for the right to create subjectaccessreviews.authorization.k8s.io"
        ))
    }
  }

  /// What the server says that whoever asks may do in namespaces, in their order.
  ///
  /// - Throws: A problem that says that the server could not be asked, and what to do.
  package func ownRules(in namespaces: [Name]) async throws(Problem) -> [ServerRules] {
    do throws(KubectlFailure) {
      var all: [ServerRules] = []
      for namespace in namespaces {
        let bytes = try await create("selfsubjectrulesreviews", ReviewText.rulesReview(in: namespace))
        all.append(try ReviewText.rules(bytes, in: namespace))
      }
      return all
    } catch {
      throw error.problem(
        kubectl.name,
        forbidden: (
          "you are not allowed to ask for your own rights",
          "Ask for the ClusterRole system:basic-user, which everybody who signs in has by default"
        ))
    }
  }

  /// Whom the server takes you for.
  ///
  /// - Throws: A problem if it cannot say so, as before Kubernetes 1.28, and what to do.
  package func caller() async throws(Problem) -> Caller {
    do throws(KubectlFailure) {
      return try await kubectl.caller()
    } catch {
      throw error.problem(kubectl.name)
    }
  }

  private func create(_ resource: String, _ review: String) async throws(KubectlFailure) -> [UInt8] {
    let output = try await kubectl.run(
      ["create", "--raw", ServerReviews.path + resource, "-f", "-"], input: review, silence: ServerReviews.silence)
    if let failure = KubectlFailure(output) { throw failure }
    return output.bytes
  }
}

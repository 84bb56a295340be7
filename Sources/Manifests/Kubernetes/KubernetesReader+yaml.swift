import AccessModel

extension KubernetesReader {
  /// Reads a document of YAML.
  ///
  /// - Parameter source: The name of the source in problems.
  /// - Returns: Whether everything was Kubernetes objects; false if the document is not one.
  /// - Throws: A problem at its place in the YAML.
  @discardableResult
  package mutating func read(_ document: YAMLDocuments.Document, source: String) throws(Problem) -> Bool {
    let result = document.json.withUnsafeBufferPointer { buffer -> Result<Bool, JSONReader.Failure> in
      var reader = JSONReader(buffer)
      do throws(JSONReader.Failure) {
        return .success(try read(&reader, lineOf: document.line(of:)))
      } catch {
        return .failure(error)
      }
    }
    do throws(JSONReader.Failure) { return try result.get() } catch { throw document.problem(error, source: source) }
  }
}

/// Quotes text from a cluster, a tenant or a file so that a reader of the language takes it as plain text.
package enum Quoting {}

/** That Khet can be trusted: who may do what, what attackers try, what two people do at once. See docs/trust.md. */
@org.jspecify.annotations.NullMarked
package org.khet.trust;

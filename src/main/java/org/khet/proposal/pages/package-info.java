/** What the templates of the proposal module show. */
@NullMarked
package org.khet.proposal.pages;

import org.jspecify.annotations.NullMarked;

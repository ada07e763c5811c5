// SPDX-License-Identifier: Apache-2.0
/** The web workbench: serving, logging in, and the frame whose views come from bundles. */
@NullMarked
package assay.web;

import org.jspecify.annotations.NullMarked;

import { serve } from '../protocol/server'
import { createService } from './service'

serve(self, createService)
